// This file is the one state of the page: the draft, what follows from it, and what came of the last run.
import { createContext } from 'svelte';
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Transport } from '../exchange/transport.ts';
import { buildRequest, type ApiRequest } from '../request/build.ts';
import type { Clock } from '../request/date.ts';
import type { Draft, Values } from '../request/draft.ts';
import { readLink, writeLink, type Link } from '../request/link.ts';
import type { Problem } from '../request/problem.ts';
import { problemsOf } from '../request/problems.ts';
import { demo, type Target } from '../request/target.ts';
import { holdsSecret } from '../secrets/gate.ts';
import type { Access } from '../secrets/vault.ts';
import type { Keyring } from './keyring.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Remembered } from './remembered.svelte.ts';
import { Run } from './run.svelte.ts';
import { Safety } from './safety.svelte.ts';

/** The fragment of the page's address. */
export interface Address {
  readonly replace: (fragment: string) => void;
  readonly push: (fragment: string) => void;
}

/** A target and the way to it; a page may not call the API itself, so a target can be without. */
export interface Place {
  readonly target: Target;
  readonly transport?: Transport;
  /** Undoes what was written there. */
  readonly reset?: () => Promise<Response>;
}

export interface Surroundings {
  readonly places: readonly [Place, ...Place[]];
  readonly preferences: Preferences;
  readonly keyring: Keyring;
  readonly remembered: Remembered;
  readonly address: Address;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export const [useExplorer, provideExplorer] = createContext<Explorer>();

export class Explorer {
  readonly places: Surroundings['places'];
  readonly preferences: Preferences;
  readonly keyring: Keyring;
  readonly remembered: Remembered;
  readonly safety: Safety;
  readonly #address: Address;
  readonly #clock: () => number;
  readonly #run = new Run();
  /** What was typed for each endpoint, by slug. */
  #drafts: Readonly<Record<string, Values>> = {};

  #endpoint = $state.raw<Endpoint>(firstEndpoint());
  #values = $state.raw<Values>({});
  #cleared = $state.raw<Values>();
  #place: Place;
  #now = $state.raw(0);
  #attempted = $state.raw(false);
  #notices = $state.raw<readonly string[]>([]);
  #fault = $state.raw('');

  constructor({ places, preferences, keyring, remembered, address, now }: Surroundings) {
    this.places = places;
    this.preferences = preferences;
    this.keyring = keyring;
    this.remembered = remembered;
    this.#address = address;
    this.#clock = now;
    this.#place = $state.raw(places[0]);
    this.safety = new Safety(keyring, preferences, () => ({ draft: this.draft, team: this.team }));
    this.#tick();
  }

  // Functions, because a field may not read another before the constructor has set it.
  readonly draft: Draft = $derived.by(() => ({ endpoint: this.#endpoint, values: this.#values }));
  readonly clock: Clock = $derived.by(() => ({
    now: this.#now,
    zone: this.preferences.current.zone,
  }));
  readonly request: ApiRequest = $derived.by(() =>
    buildRequest(
      this.safety.form.draft,
      {
        target: this.target,
        style: this.preferences.style,
        team: this.safety.form.team,
        fault: this.#fault,
      },
      this.clock,
    ),
  );
  readonly problems: readonly Problem[] = $derived.by(() => {
    const found = problemsOf(this.draft, this.team, this.clock);
    const problem = this.keyring.problemOf(this.target.id, this.#endpoint.reach);
    const at = found.findIndex(({ parameter }) => parameter !== 'team');
    return this.safety.judge(
      problem ? found.toSpliced(at < 0 ? found.length : at, 0, problem) : found,
    );
  });
  /** What is shown at the fields: that something is missing only once a run was tried. */
  readonly shownProblems: readonly Problem[] = $derived.by(() =>
    this.problems.filter(({ missing }) => this.#attempted || !missing),
  );
  readonly link: Link = $derived.by(() =>
    writeLink(this.safety.form.draft, this.safety.namesTeam ? this.safety.form.team : undefined),
  );

  get endpoint(): Endpoint {
    return this.#endpoint;
  }
  get values(): Values {
    return this.#values;
  }
  get target(): Target {
    return this.#place.target;
  }
  get canRun(): boolean {
    return this.#place.transport !== undefined;
  }
  get team(): string {
    return this.keyring.of(this.target.id).team;
  }
  get token(): string {
    return this.keyring.of(this.target.id).token;
  }
  /** The token when it is no secret, for snippets that run as they stand. */
  get publicToken(): string | undefined {
    const prefix = this.target.sandbox?.tokenPrefix;
    if (prefix === undefined) return undefined;
    return this.token.startsWith(prefix) ? this.token : demo.token;
  }
  /** The fault that the sandbox is asked for with each run. */
  get fault(): string {
    return this.#fault;
  }
  get notices(): readonly string[] {
    return [...this.safety.warnings, ...this.#notices];
  }
  get exchange(): Run['exchange'] {
    return this.#run.exchange;
  }
  get running(): boolean {
    return this.#run.running;
  }
  /** Whether there is something to clear, or something cleared to bring back. */
  get clearing(): 'clear' | 'undo' | undefined {
    if (Object.values(this.#values).some((text) => text !== '')) return 'clear';
    return this.#cleared ? 'undo' : undefined;
  }

  choose = (endpoint: Endpoint): void => {
    if (endpoint === this.#endpoint) return;
    this.#show(endpoint, this.#drafts[endpoint.slug] ?? {});
    this.#notices = [];
    this.#address.push(this.link.fragment);
  };

  set = (name: string, text: string): void => {
    this.#tick();
    this.#keep({ ...this.#values, [name]: text });
    this.#cleared = undefined;
    this.#address.replace(this.link.fragment);
  };

  clear = (): void => {
    this.#cleared = this.#values;
    this.#keep({});
    this.#attempted = false;
    this.#address.replace(this.link.fragment);
  };

  undoClear = (): void => {
    if (this.#cleared) this.#keep(this.#cleared);
    this.#cleared = undefined;
    this.#address.replace(this.link.fragment);
  };

  setTeam = (team: string): void => {
    this.keyring.setTeam(this.target.id, team);
    this.#address.replace(this.link.fragment);
  };

  setToken = (token: string): void => {
    this.keyring.setToken(this.target.id, token);
    // What was typed elsewhere may only now be known to be a secret.
    this.#address.replace(this.link.fragment);
  };

  /** Takes what a person has unlocked. */
  admit = ({ team, token }: Access): void => {
    if (!this.target.sandbox) this.setTeam(team);
    this.setToken(token);
  };

  /** Forgets every token that is a secret, wherever it was typed; the next run asks again. */
  forget = (warning?: string): void => {
    const { secrets } = this.keyring;
    if (secrets.length === 0) return;
    this.cancel();
    for (const [slug, values] of Object.entries(this.#drafts)) {
      const kept = Object.entries(values).filter(([, text]) => !holdsSecret(text, secrets));
      this.#drafts = { ...this.#drafts, [slug]: Object.fromEntries(kept) };
    }
    this.#values = this.#drafts[this.#endpoint.slug] ?? {};
    this.#cleared = undefined;
    this.keyring.forget();
    if (warning !== undefined) this.safety.warn(warning);
  };

  /** Clears a field that holds a secret; gives whether that went into the token field. */
  moveSecret = (parameter: string): boolean => {
    const token = this.safety.tokenIn(parameter);
    if (parameter === 'team') this.setTeam('');
    else this.set(parameter, '');
    if (token !== undefined) this.setToken(token);
    return token !== undefined;
  };

  /** Hides from a shared screen what says who the people are, or shows it again. */
  present = (presenting: boolean): void => {
    this.preferences.change({ presenting });
    this.#address.replace(this.link.fragment);
  };

  setFault = (fault: string): void => {
    this.#fault = fault;
  };

  /** Undoes what was written to the sandbox; gives whether that worked. */
  resetSandbox = async (): Promise<boolean> => {
    try {
      return (await this.#place.reset?.())?.ok ?? false;
    } catch {
      return false;
    }
  };

  aim = (place: Place): void => {
    this.cancel();
    this.#place = place;
    this.#attempted = false;
    this.#address.replace(this.link.fragment);
  };

  /** Lets links and the address of the page name the team, or no longer. */
  nameTeam = (teamInLinks: boolean): void => {
    this.preferences.change({ teamInLinks });
    this.#address.replace(this.link.fragment);
  };

  /** Restores what a fragment says, an empty one the start; what it does not say stays, and nothing is sent. */
  open = (fragment: string): void => {
    const { draft, team, notices } = readLink(fragment || `#v1/${firstEndpoint().slug}`);
    this.#notices = notices;
    if (!draft) return;
    this.#show(draft.endpoint, this.#recall(draft));
    if (team !== undefined) this.setTeam(team);
  };

  dismissNotices = (): void => {
    this.#notices = [];
    this.safety.dismiss();
  };

  /** Sends the request unless something is wrong; then the first problem is returned and nothing is sent. */
  run = (): Problem | undefined => {
    this.#tick();
    this.#attempted = true;
    const [first] = this.problems;
    if (first) return first;
    this.#send();
    return undefined;
  };

  /** Sends the request whatever is wrong with it, as far as it can be sent. */
  sendAnyway = (): Problem | undefined => {
    this.#tick();
    this.#attempted = true;
    const fatal = this.problems.find((problem) => problem.fatal);
    if (fatal) return fatal;
    this.#send();
    return undefined;
  };

  cancel = (): void => {
    this.#run.cancel();
  };

  #send(): void {
    const { transport } = this.#place;
    if (transport) this.#run.start(this.request, transport, this.token);
  }

  /** What was typed, where the draft of a link is all of it that fits into one. */
  #recall(draft: Draft): Values {
    const values = this.#drafts[draft.endpoint.slug] ?? {};
    const same = writeLink({ ...draft, values }).fragment === writeLink(draft).fragment;
    return same ? values : draft.values;
  }

  #show(endpoint: Endpoint, values: Values): void {
    this.#tick();
    this.#endpoint = endpoint;
    this.#keep(values);
    this.#cleared = undefined;
    this.#attempted = false;
  }

  #keep(values: Values): void {
    this.#values = values;
    this.#drafts = { ...this.#drafts, [this.#endpoint.slug]: values };
  }

  #tick(): void {
    this.#now = Math.floor(this.#clock() / 1000);
  }
}

function firstEndpoint(): Endpoint {
  const [first] = endpoints;
  if (!first) throw new TypeError('The catalog has no endpoint.');
  return first;
}
