// This file is the one state of the page: the draft, what follows from it, and what came of the last run.
import { createContext } from 'svelte';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Outcome } from '../exchange/outcome.ts';
import { readPasted } from '../exchange/pasted.ts';
import type { ApiRequest } from '../request/build.ts';
import type { Clock } from '../request/date.ts';
import type { Draft, Values } from '../request/draft.ts';
import { readLink, writeLink, type Link } from '../request/link.ts';
import type { Problem } from '../request/problem.ts';
import { problemsOf } from '../request/problems.ts';
import type { Target } from '../request/target.ts';
import type { Access } from '../secrets/vault.ts';
import { Drafts, firstEndpoint } from './drafts.svelte.ts';
import { exchangeOf, prepare, type Prepared } from './exchange.ts';
import { FilterEditing } from './filter-editing.svelte.ts';
import { FilterWords } from './filter-words.svelte.ts';
import type { KeptFilters } from './kept-filters.svelte.ts';
import type { Keyring } from './keyring.svelte.ts';
import type { Preferences, Stored } from './preferences.svelte.ts';
import { Meter } from './meter.svelte.ts';
import { needsConsent, obstacleOf, withPreview, type Place } from './place.ts';
import type { PanelId } from './panels/index.ts';
import type { Remembered } from './remembered.svelte.ts';
import { Restoring } from './restoring.svelte.ts';
import { Run } from './run.svelte.ts';
import type { Address, Surroundings } from './surroundings.ts';
import { Safety } from './safety.svelte.ts';

export const [useExplorer, provideExplorer] = createContext<Explorer>();

export class Explorer {
  readonly places: Surroundings['places'];
  readonly preferences: Preferences;
  readonly keyring: Keyring;
  readonly remembered: Remembered;
  readonly keptFilters: KeptFilters;
  readonly filterWords: FilterWords;
  readonly safety: Safety;
  readonly #address: Address;
  readonly #clock: () => number;
  readonly meter: Meter;
  readonly filterEditing = new FilterEditing();
  /** The panel that is shown below the request. */
  panel = $state<PanelId>('response');
  /** What was sent, and what came of it. */
  readonly runs = new Run();
  readonly #drafts = new Drafts();
  readonly restoring = new Restoring(this, this.#drafts);
  #place: Place;
  #now = $state.raw(0);
  #attempted = $state.raw(false);
  #notices = $state.raw<readonly string[]>([]);
  #fault = $state.raw('');

  constructor(surroundings: Surroundings) {
    const { places, preferences, keyring, keptFilters, now } = surroundings;
    this.places = places;
    this.preferences = preferences;
    this.keyring = keyring;
    this.remembered = surroundings.remembered;
    this.keptFilters = keptFilters;
    this.filterWords = new FilterWords(keptFilters, places);
    this.#address = surroundings.address;
    this.#clock = now;
    this.meter = new Meter(now);
    this.#place = $state.raw(places[0]);
    this.safety = new Safety(keyring, preferences, () => ({ draft: this.draft, team: this.team }));
    this.#tick();
  }

  // Functions, because a field may not read another before the constructor has set it.
  readonly draft: Draft = $derived.by(() => ({ endpoint: this.endpoint, values: this.values }));
  readonly clock: Clock = $derived.by(() => ({
    now: this.#now,
    zone: this.preferences.current.zone,
  }));
  /** What the form would send, and what that is made of. */
  readonly prepared: Prepared = $derived.by(() => {
    const { draft, team } = this.safety.form;
    const { style } = this.preferences;
    return prepare(draft, { target: this.target, style, team, fault: this.#fault }, this.clock);
  });
  readonly problems: readonly Problem[] = $derived.by(() => {
    const found = problemsOf(this.draft, this.team, this.clock);
    const problem = this.keyring.problemOf(this.target.id, this.endpoint.reach);
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
    return this.#drafts.endpoint;
  }
  get values(): Values {
    return this.#drafts.values;
  }
  get request(): ApiRequest {
    return this.prepared.request;
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
    return this.meter.pauseOf(this.target, this.endpoint);
  }
  get canRun(): boolean {
    return this.obstacle === undefined && this.pause === 0;
  }
  get team(): string {
    return this.keyring.of(this.target.id).team;
  }
  get token(): string {
    return this.keyring.of(this.target.id).token;
  }
  /** The token when it is no secret, for snippets that run as they stand. */
  get publicToken(): string | undefined {
    return this.keyring.publicTokenOf(this.target);
  }
  /** The fault that the sandbox is asked for with each run. */
  get fault(): string {
    return this.#fault;
  }
  get notices(): readonly string[] {
    return [...this.safety.warnings, ...this.#notices];
  }
  get clearing(): Drafts['clearing'] {
    return this.#drafts.clearing;
  }

  choose = (endpoint: Endpoint): void => {
    if (endpoint !== this.endpoint) this.put({ endpoint, values: this.#drafts.typedFor(endpoint) });
  };

  /** Puts a draft into the form and says where it goes; an entry of its own in the history. */
  put = ({ endpoint, values }: Draft, place = this.#place): void => {
    const { fragment } = this.link;
    this.filterEditing.close();
    this.#place = place;
    this.#show(endpoint, values);
    this.#notices = [];
    if (this.link.fragment !== fragment) this.#address.push(this.link.fragment);
  };

  set = (name: string, text: string): void => {
    this.#tick();
    this.#drafts.set(name, text);
    this.#address.replace(this.link.fragment);
  };

  clear = (): void => {
    this.#drafts.clear(withPreview(this.#place, this.endpoint, {}));
    this.#attempted = false;
    this.#address.replace(this.link.fragment);
  };

  undoClear = (): void => {
    this.#drafts.undoClear();
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
    this.runs.cancel();
    this.#drafts.forget(secrets);
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

  /** Changes how a person likes the page, as far as its address shows it. */
  prefer = (change: Pick<Partial<Stored>, 'presenting' | 'teamInLinks'>): void => {
    this.preferences.change(change);
    this.#address.replace(this.link.fragment);
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
    this.runs.cancel();
    this.#place = place;
    this.#attempted = false;
    this.#show(this.endpoint, this.values);
    this.#address.replace(this.link.fragment);
  };

  /** Restores what a fragment says, an empty one the start; what it does not say stays, and nothing is sent. */
  open = (fragment: string): void => {
    const { draft, team, notices } = readLink(fragment || `#v1/${firstEndpoint().slug}`);
    this.#notices = notices;
    if (!draft) return;
    // What is chosen there is for another form.
    this.filterEditing.close();
    this.#show(draft.endpoint, this.#drafts.recall(draft));
    if (team !== undefined) this.setTeam(team);
  };

  dismissNotices = (): void => {
    this.#notices = [];
    this.safety.dismiss();
  };

  /** Sends the request unless something is wrong; then the first problem is returned and nothing is sent. */
  run = (): Problem | undefined => this.#attempt(() => true);

  /** Sends the request whatever is wrong with it, as far as it can be sent. */
  sendAnyway = (): Problem | undefined => this.#attempt(({ fatal }) => fatal === true);

  /** Shows an answer that was got elsewhere and pasted. */
  showPasted = (text: string): void => {
    this.#tick();
    this.runs.show(exchangeOf(this.prepared, readPasted(text, this.#clock())));
  };

  #attempt(isInTheWay: (problem: Problem) => boolean): Problem | undefined {
    this.#tick();
    this.#attempted = true;
    const problem = this.problems.find(isInTheWay);
    if (!problem) this.#send();
    return problem;
  }

  #send(): void {
    const { prepared, request, token, target } = this;
    const { transport } = this.#place;
    if (!transport) return;
    this.panel = 'response';
    const onoutcome = (outcome: Outcome): void =>
      this.meter.note(target, request.endpoint, outcome);
    const start = { prepared, transport, token, onoutcome };
    if (needsConsent(this.#place, request)) this.runs.ask(start);
    else this.runs.start(start);
  }

  #show(endpoint: Endpoint, values: Values): void {
    this.#tick();
    this.#drafts.show(endpoint, withPreview(this.#place, endpoint, values));
    this.#attempted = false;
  }

  #tick(): void {
    this.#now = Math.floor(this.#clock() / 1000);
  }
}
