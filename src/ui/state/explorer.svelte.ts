// This file is the one state of the page: the draft, what follows from it, and what came of the last run.
import { createContext } from 'svelte';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Lease } from '../../exchange/lease.ts';
import { readPasted } from '../../exchange/pasted.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { DateClock } from '../../request/dates/date.ts';
import type { Draft, Values } from '../../request/draft.ts';
import { readLink, type Link } from '../../request/link.ts';
import type { Problem } from '../../request/problem.ts';
import type { Target } from '../../request/target.ts';
import type { VaultContents } from '../../secrets/vault.ts';
import { cannotBecomeSecret } from '../../secrets/typing.ts';
import { AddressLine } from '../browser/address-line.svelte.ts';
import { Drafts, firstEndpoint } from './drafts.svelte.ts';
import { exchangeOf, prepare, type Prepared } from './exchange.ts';
import { FilterEditing } from './filter-editing.svelte.ts';
import { FilterWords } from './filter-words.svelte.ts';
import { keepClean } from '../credentials/keep-clean.ts';
import type { SavedFilters } from '../filters/saved-filters.svelte.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { Preferences, Stored } from './preferences.svelte.ts';
import { QuotaMeter } from './quota.svelte.ts';
import { blockedReason, resetAt, withPreview, type Environment } from './environment.ts';
import type { PanelId } from '../panels/index.ts';
import type { SavedToken } from '../credentials/saved-token.svelte.ts';
import { Restoring } from './restoring.svelte.ts';
import { Run } from './run.svelte.ts';
import type { Dependencies } from './dependencies.ts';
import { Safety } from '../credentials/safety.svelte.ts';
import { Submission } from './submission.svelte.ts';

export const [useExplorer, provideExplorer] = createContext<Explorer>();

export class Explorer {
  readonly places: Dependencies['environments'];
  readonly preferences: Preferences;
  readonly credentials: Credentials;
  readonly savedToken: SavedToken;
  readonly savedFilters: SavedFilters;
  readonly filterWords: FilterWords;
  readonly safety: Safety;
  readonly addressLine: AddressLine;
  readonly #clock: () => number;
  readonly #tellOtherTabs: Dependencies['tellOtherTabs'];
  readonly meter: QuotaMeter;
  readonly filterEditing = new FilterEditing();
  /** The panel that is shown below the request. */
  panel = $state<PanelId>('response');
  /** The fault that the sandbox is asked for with each run. */
  fault = $state.raw('');
  readonly runs = new Run();
  readonly #drafts = new Drafts();
  readonly restoring = new Restoring(this, this.#drafts);
  readonly #submission = new Submission(this);
  #place: Environment;
  #now = $state.raw(0);
  #notices = $state.raw<readonly string[]>([]);

  constructor(dependencies: Dependencies) {
    const { environments, preferences, credentials, savedFilters, address, now } = dependencies;
    this.places = environments;
    this.preferences = preferences;
    this.credentials = credentials;
    this.savedToken = dependencies.savedToken;
    this.savedFilters = savedFilters;
    this.filterWords = new FilterWords(savedFilters, environments);
    this.#clock = now;
    this.#tellOtherTabs = dependencies.tellOtherTabs;
    this.meter = new QuotaMeter(now);
    this.#place = $state.raw(environments[0]);
    const typed = () => ({ draft: this.draft, team: this.team });
    this.safety = new Safety(credentials, preferences, typed, savedFilters.mentions);
    this.addressLine = new AddressLine(address, this.#drafts, this.safety);
    keepClean(this);
    this.#tick();
  }

  // Functions, because a field may not read another before the constructor has set it.
  readonly draft: Draft = $derived.by(() => ({ endpoint: this.endpoint, values: this.values }));
  readonly clock: DateClock = $derived.by(() => ({
    now: this.#now,
    zone: this.preferences.current.zone,
  }));
  /** What the form would send, and what that is made of. */
  readonly prepared: Prepared = $derived.by(() => {
    const { draft, team } = this.safety.form;
    const { target, fault, clock } = this;
    return prepare(draft, { target, style: this.preferences.style, team, fault }, clock);
  });

  get problems(): readonly Problem[] {
    return this.#submission.problems;
  }
  get shownProblems(): readonly Problem[] {
    return this.#submission.shown;
  }
  get link(): Link {
    return this.addressLine.link;
  }
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
  get place(): Environment {
    return this.#place;
  }
  /** Why Run is not to be had; undefined when it is. */
  get obstacle(): string | undefined {
    return blockedReason(this.#place, this.request);
  }
  /** Seconds until the API wants to hear of this method again. */
  get pause(): number {
    return this.meter.pauseOf(this.target, this.endpoint);
  }
  get canRun(): boolean {
    return this.obstacle === undefined && this.pause === 0;
  }
  get team(): string {
    return this.credentials.of(this.target.id).team;
  }
  get token(): string {
    return this.credentials.of(this.target.id).token;
  }
  /** What a call of the current target is sent with. */
  get lease(): Lease {
    return this.credentials.lease(this.target.id);
  }
  /** The token when it is no secret, for snippets that run as they stand. */
  get publicToken(): string | undefined {
    return this.credentials.publicTokenOf(this.target);
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
    this.addressLine.settle();
    const { fragment } = this.link;
    this.filterEditing.close();
    this.#goTo(place);
    this.#show(endpoint, values);
    this.#notices = [];
    if (this.link.fragment !== fragment) this.addressLine.push();
  };

  set = (name: string, text: string): void => {
    this.#tick();
    this.#drafts.set(name, text);
    this.addressLine.update();
  };

  /** Takes what is being typed; the address gets it when the field is left, or at once where it can be no secret. */
  type = (name: string, text: string): void => {
    this.#tick();
    this.addressLine.type(name);
    if (name === 'team') this.credentials.setTeam(this.target.id, text);
    else this.#drafts.set(name, text);
    if (cannotBecomeSecret(name, this)) this.addressLine.settle();
  };

  clear = (): void => {
    this.#drafts.clear(withPreview(this.#place, this.endpoint, {}));
    this.#submission.begin();
    this.addressLine.update();
  };

  undoClear = (): void => {
    this.#drafts.undoClear();
    this.addressLine.update();
  };

  setTeam = (team: string): void => {
    this.credentials.setTeam(this.target.id, team);
    this.addressLine.update();
  };

  setToken = (token: string): void => {
    // One that is typed is complete only when its field is left, or when it is used.
    const isTyped = token.slice(0, -1) === this.token || token === this.token.slice(0, -1);
    this.credentials.setToken(this.target.id, token);
    if (!isTyped) this.credentials.recognize();
    // What was typed elsewhere may only now be known to be a secret.
    this.addressLine.clean();
  };

  /** Takes what a person has unlocked. */
  admit = ({ team, token }: VaultContents): void => {
    if (!this.target.sandbox) this.setTeam(team);
    this.setToken(token);
  };

  /** Forgets every secret token, wherever it was typed, and ends every call. Without a warning, other tabs are told to. */
  forget = (warning?: string): void => {
    const { secrets } = this.credentials;
    this.runs.cancel();
    this.#drafts.forget(secrets);
    if (secrets.length > 0) this.#notices = [];
    this.credentials.forget();
    if (warning === undefined) this.#tellOtherTabs?.();
    else if (secrets.length > 0) this.safety.warn(warning);
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
    this.addressLine.update();
  };

  /** Undoes what was written to the sandbox; gives whether that worked. */
  resetSandbox = (): Promise<boolean> => {
    this.meter.forget(this.target);
    return resetAt(this.#place);
  };

  aim = (place: Environment): void => {
    this.#goTo(place);
    this.#show(this.endpoint, this.values);
    this.addressLine.update();
  };

  /** Restores what a fragment says, an empty one the start; what it does not say stays, and nothing is sent. */
  open = (fragment: string): void => {
    this.addressLine.drop();
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
    const outcome = readPasted(text, this.#clock(), this.credentials.secrets);
    this.runs.show(exchangeOf(this.prepared, outcome));
  };

  #attempt(hinders: (problem: Problem) => boolean): Problem | undefined {
    this.addressLine.settle();
    this.#tick();
    return this.#submission.attempt(hinders);
  }

  /** Another environment ends the calls of this one. */
  #goTo(place: Environment): void {
    if (place === this.#place) return;
    this.runs.cancel();
    this.credentials.endLeases();
    this.#place = place;
  }

  #show(endpoint: Endpoint, values: Values): void {
    this.#tick();
    this.#drafts.show(endpoint, withPreview(this.#place, endpoint, values));
    this.#submission.begin();
  }

  #tick(): void {
    this.#now = Math.floor(this.#clock() / 1000);
  }
}
