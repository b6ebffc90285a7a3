// This file is the one state of the page: the draft, what follows from it, and what came of the last run.
import { createContext } from 'svelte';
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Outcome } from '../exchange/outcome.ts';
import { readPasted } from '../exchange/pasted.ts';
import { buildRequest, type ApiRequest } from '../request/build.ts';
import type { Clock } from '../request/date.ts';
import type { Draft, Values } from '../request/draft.ts';
import { readLink, writeLink, type Link } from '../request/link.ts';
import type { Problem } from '../request/problem.ts';
import { problemsOf } from '../request/problems.ts';
import { demo, type Target } from '../request/target.ts';
import { tokenProblem } from '../request/token.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Meter } from './meter.svelte.ts';
import { needsConsent, obstacleOf, type Place } from './place.ts';
import type { PanelId } from './panels/index.ts';
import { Run } from './run.svelte.ts';

/** The fragment of the page's address. */
export interface Address {
  readonly replace: (fragment: string) => void;
  readonly push: (fragment: string) => void;
}

export interface Surroundings {
  readonly places: readonly [Place, ...Place[]];
  readonly preferences: Preferences;
  readonly address: Address;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The slug and the token for a target; kept in memory and nowhere else. */
interface Access {
  readonly team: string;
  readonly token: string;
}

export const [useExplorer, provideExplorer] = createContext<Explorer>();

export class Explorer {
  readonly places: Surroundings['places'];
  readonly preferences: Preferences;
  readonly #address: Address;
  readonly #clock: () => number;
  readonly meter: Meter;
  /** The panel that is shown below the request. */
  panel = $state<PanelId>('response');
  readonly #run = new Run();
  /** What was typed for each endpoint, by slug. */
  #drafts: Readonly<Record<string, Values>> = {};

  #endpoint = $state.raw<Endpoint>(firstEndpoint());
  #values = $state.raw<Values>({});
  #cleared = $state.raw<Values>();
  #place: Place;
  #access = $state.raw<Readonly<Record<Target['id'], Access>>>({
    sandbox: demo,
    team: { team: '', token: '' },
  });
  #now = $state.raw(0);
  #attempted = $state.raw(false);
  #notices = $state.raw<readonly string[]>([]);
  #fault = $state.raw('');
  /** A write that waits for consent. */
  #asking = $state.raw<ApiRequest>();

  constructor({ places, preferences, address, now }: Surroundings) {
    this.places = places;
    this.preferences = preferences;
    this.#address = address;
    this.#clock = now;
    this.meter = new Meter(now);
    this.#place = $state.raw(places[0]);
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
      this.draft,
      {
        target: this.target,
        style: this.preferences.style,
        team: this.team,
        fault: this.#fault,
      },
      this.clock,
    ),
  );
  readonly problems: readonly Problem[] = $derived.by(() => {
    const found = problemsOf(this.draft, this.team, this.clock);
    const message = tokenProblem(this.token);
    if (message === undefined) return found;
    const at = found.findIndex(({ parameter }) => parameter !== 'team');
    return found.toSpliced(at < 0 ? found.length : at, 0, {
      parameter: 'token',
      message,
      fatal: true,
    });
  });
  /** What is shown at the fields: that something is missing only once a run was tried. */
  readonly shownProblems: readonly Problem[] = $derived.by(() =>
    this.problems.filter(({ missing }) => this.#attempted || !missing),
  );
  readonly link: Link = $derived.by(() =>
    writeLink(this.draft, this.preferences.current.teamInLinks ? this.team : undefined),
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
  get place(): Place {
    return this.#place;
  }
  /** Why Run is not to be had; undefined when it is. */
  get obstacle(): string | undefined {
    return obstacleOf(this.#place, this.request);
  }
  /** Seconds until the API wants to hear of this method again. */
  get pause(): number {
    return this.meter.pauseOf(this.target, this.#endpoint);
  }
  get canRun(): boolean {
    return this.obstacle === undefined && this.pause === 0;
  }
  get asking(): ApiRequest | undefined {
    return this.#asking;
  }
  get team(): string {
    return this.#access[this.target.id].team;
  }
  get token(): string {
    return this.#access[this.target.id].token;
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
    return this.#notices;
  }
  get exchange(): Run['exchange'] {
    return this.#run.exchange;
  }
  get running(): boolean {
    return this.#run.running;
  }
  get received(): number {
    return this.#run.received;
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
    this.#keep(this.#withPreview({}));
    this.#attempted = false;
    this.#address.replace(this.link.fragment);
  };

  undoClear = (): void => {
    if (this.#cleared) this.#keep(this.#cleared);
    this.#cleared = undefined;
    this.#address.replace(this.link.fragment);
  };

  setTeam = (team: string): void => {
    this.#grant({ team, token: this.token });
    this.#address.replace(this.link.fragment);
  };

  setToken = (token: string): void => {
    this.#grant({ team: this.team, token });
  };

  setFault = (fault: string): void => {
    this.#fault = fault;
  };

  /** Undoes what was written to the sandbox; gives whether that worked. */
  resetSandbox = async (): Promise<boolean> => {
    this.meter.forget(this.target);
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
    this.#asking = undefined;
    this.#show(this.#endpoint, this.#values);
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

  /** Shows an answer that was got elsewhere and pasted. */
  showPasted = (text: string): void => {
    this.#run.show({ request: this.request, outcome: readPasted(text, this.#clock()) });
  };

  cancel = (): void => {
    this.#run.cancel();
  };

  /** Answers the question whether to send a write. */
  consent = (isGiven: boolean): void => {
    const request = this.#asking;
    this.#asking = undefined;
    if (isGiven && request) this.#start(request);
  };

  #send(): void {
    const { request } = this;
    if (needsConsent(this.#place, request)) this.#asking = request;
    else this.#start(request);
  }

  #start(request: ApiRequest): void {
    const { target, transport } = this.#place;
    if (!transport) return;
    const onoutcome = (outcome: Outcome): void =>
      this.meter.note(target, request.endpoint, outcome);
    this.panel = 'response';
    this.#run.start({ request, transport, token: this.token, onoutcome });
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
    this.#keep(this.#withPreview(values));
    this.#cleared = undefined;
    this.#attempted = false;
  }

  /** Where a write is for good, a preview is what is meant unless a person says otherwise. */
  #withPreview(values: Values): Values {
    const hasPreview = this.#endpoint.parameters.some(({ name }) => name === 'preview');
    if (this.#place.writes === undefined || !hasPreview || 'preview' in values) return values;
    return { ...values, preview: 'true' };
  }

  #keep(values: Values): void {
    this.#values = values;
    this.#drafts = { ...this.#drafts, [this.#endpoint.slug]: values };
  }

  #grant(access: Access): void {
    this.#access = { ...this.#access, [this.target.id]: access };
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
