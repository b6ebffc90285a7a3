import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Lease } from '../../exchange/lease.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { DateClock } from '../../request/dates/date.ts';
import type { Draft, DraftValues } from '../../request/draft.ts';
import { readLink } from '../../request/link.ts';
import type { Link } from '../../request/link.ts';
import type { Problem } from '../../request/problem.ts';
import type { Target } from '../../request/target.ts';
import { cannotBecomeSecret } from '../../secrets/typing.ts';
import type { VaultContents } from '../../secrets/vault.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { SavedToken } from '../credentials/saved-token.svelte.ts';
import { SecretGuard } from '../credentials/secret-guard.svelte.ts';
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';
import { AddressSync } from './address-sync.svelte.ts';
import { blockedReason } from './blocked-reason.ts';
import type { Dependencies } from './dependencies.ts';
import { resetEnvironment, withPreview } from './environment.ts';
import type { Environment } from './environment.ts';
import { prepareRequest } from './exchange.ts';
import type { PreparedRequest } from './exchange.ts';
import { FilterDescriptions } from './filter-descriptions.svelte.ts';
import { FilterEditing } from './filter-editing.svelte.ts';
import { Drafts, firstEndpoint } from './form/drafts.svelte.ts';
import { FormVariables } from './form/form-variables.svelte.ts';
import { Submission } from './form/submission.svelte.ts';
import type { Attempt } from './form/submission.svelte.ts';
import { Layout } from './layout.svelte.ts';
import { Notices } from './notices.svelte.ts';
import type { Preferences, PreferenceValues } from './preferences.svelte.ts';
import { Presentation } from './presentation-mode.svelte.ts';
import { QuotaTracker } from './quota-tracker.svelte.ts';
import { Runner } from './runner.svelte.ts';
import { loadedSending } from './sending/load-sending.ts';

/** The one state of the page: the draft, what follows from it, and what came of the last run. */
export class Explorer {
  readonly environments: Dependencies['environments'];
  readonly preferences: Preferences;
  readonly credentials: Credentials;
  readonly savedToken: SavedToken;
  readonly savedFilters: SavedFilters;
  readonly filterDescriptions: FilterDescriptions;
  readonly presentation: Presentation;
  readonly secretGuard: SecretGuard;
  readonly addressSync: AddressSync;
  readonly #clock: () => number;
  readonly #notifyOtherTabs: Dependencies['notifyOtherTabs'];
  readonly quota: QuotaTracker;
  readonly notices = new Notices();
  readonly filterEditing = new FilterEditing();
  readonly layout = new Layout(() => this.addressSync.updateFor('view'));
  /** The fault that the sandbox simulates with each run. */
  fault = $state.raw('');
  readonly variables: FormVariables;
  readonly runner = new Runner();
  readonly drafts = new Drafts();
  readonly submission = new Submission(this);
  #environment: Environment;
  #now = $state.raw(0);

  constructor(dependencies: Dependencies) {
    const { environments, preferences, credentials, savedFilters, addressBar, now } = dependencies;
    this.environments = environments;
    this.preferences = preferences;
    this.credentials = credentials;
    this.savedToken = dependencies.savedToken;
    this.savedFilters = savedFilters;
    this.filterDescriptions = new FilterDescriptions(savedFilters, environments);
    this.#clock = now;
    this.#notifyOtherTabs = dependencies.notifyOtherTabs;
    this.variables = new FormVariables(dependencies.readVariables);
    this.quota = new QuotaTracker(now);
    this.#environment = $state.raw(environments[0]);
    this.secretGuard = new SecretGuard(credentials, this, savedFilters.has);
    this.presentation = new Presentation(preferences, () => this.team);
    this.addressSync = new AddressSync(addressBar, this.drafts, this);
    credentials.watch(this.#redact);
    this.#tick();
  }

  // Functions, because a field may not read another before the constructor has set it.
  readonly typed: Draft = $derived.by(() => ({ endpoint: this.endpoint, values: this.values }));
  /** What was typed, with the variables filled in: all that follows is made of it. */
  readonly draft: Draft = $derived.by(() => this.variables.fill(this.typed));
  readonly clock: DateClock = $derived.by(() => ({
    now: this.#now,
    zone: this.preferences.current.zone,
  }));
  /** What the form would send, and what that is made of. */
  readonly prepared: PreparedRequest = $derived.by(() => {
    const { draft, team } = this.secretGuard.form;
    const { target, fault, clock } = this;
    return prepareRequest(draft, { target, style: this.preferences.style, team, fault }, clock);
  });

  get link(): Link {
    return this.addressSync.link;
  }
  get endpoint(): Endpoint {
    return this.drafts.endpoint;
  }
  get values(): DraftValues {
    return this.drafts.values;
  }
  get request(): ApiRequest {
    return this.prepared.request;
  }
  get target(): Target {
    return this.#environment.target;
  }
  get environment(): Environment {
    return this.#environment;
  }
  /** Why the request cannot be run; undefined when it can. */
  get blockedReason(): string | undefined {
    return blockedReason(this.#environment, this.request);
  }
  /** Seconds until this method may be called again. */
  get pause(): number {
    return this.quota.pauseOf(this.target, this.endpoint);
  }
  get canRun(): boolean {
    return this.blockedReason === undefined && this.pause === 0;
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
  get clearAction(): Drafts['clearAction'] {
    return this.drafts.clearAction;
  }

  selectEndpoint = (endpoint: Endpoint): void => {
    if (endpoint !== this.endpoint)
      this.fillForm({ endpoint, values: this.drafts.typedFor(endpoint) });
  };

  /** Puts a draft into the form, for an environment; a new entry in the history. */
  fillForm = ({ endpoint, values }: Draft, environment = this.#environment): void => {
    this.addressSync.flush();
    const { fragment } = this.addressSync;
    this.filterEditing.close();
    this.#switchTo(environment);
    this.#show(endpoint, values);
    this.notices.showForLink([]);
    if (this.addressSync.fragment !== fragment) this.addressSync.push();
  };

  setValue = (name: string, text: string): void => {
    this.#tick();
    this.drafts.set(name, text);
    this.addressSync.updateFor(name);
  };

  /** Takes what is being typed; it is written to the address when the field is left, or at once if it can't be a secret. */
  typeValue = (name: string, text: string): void => {
    this.#tick();
    this.addressSync.startTyping(name);
    if (name === 'team') this.credentials.setTeam(this.target.id, text);
    else this.drafts.set(name, text);
    if (cannotBecomeSecret(name, this)) this.addressSync.flush();
  };

  clear = (): void => {
    this.drafts.clear(withPreview(this.#environment, this.endpoint, {}));
    this.submission.reset();
    this.addressSync.update();
  };

  undoClear = (): void => {
    this.drafts.undoClear();
    this.addressSync.update();
  };

  setTeam = (team: string): void => {
    this.credentials.setTeam(this.target.id, team);
    this.addressSync.update();
  };

  setToken = (token: string): void => {
    // One that is typed is complete only when its field is left, or when it is used.
    const isTyped = token.slice(0, -1) === this.token || token === this.token.slice(0, -1);
    this.credentials.setToken(this.target.id, token);
    if (!isTyped) this.credentials.recognize();
    // What was typed elsewhere may only now be known to be a secret.
    this.addressSync.redact();
  };

  /** Uses a slug and a token that were unlocked. */
  useCredentials = ({ team, token }: VaultContents): void => {
    if (!this.target.sandbox) this.setTeam(team);
    this.setToken(token);
  };

  /** Forgets every secret token, wherever it was typed, and ends every call. Without a warning, other tabs are told to. */
  forget = (warning?: string): void => {
    const { secrets } = this.credentials;
    this.runner.cancel();
    this.drafts.forget(secrets);
    if (secrets.length > 0) this.notices.showForLink([]);
    this.credentials.forget();
    if (warning === undefined) this.#notifyOtherTabs?.('forget');
    else if (secrets.length > 0) this.notices.warn(warning);
  };

  /** Changes the preferences that decide what the address shows. */
  changePreferences = (change: Partial<PreferenceValues>): void => {
    this.preferences.change(change);
    this.addressSync.update();
  };

  /** Undoes all writes to the sandbox; returns whether that worked. */
  resetSandbox = (): Promise<boolean> => {
    this.quota.forget(this.target);
    this.#notifyOtherTabs?.('reset');
    return resetEnvironment(this.#environment);
  };

  selectEnvironment = (environment: Environment): void => {
    this.#switchTo(environment);
    this.#show(this.endpoint, this.values);
    this.addressSync.update();
  };

  /** Restores the form of a fragment, or the first form; what is not in the fragment stays, and nothing is sent. */
  open = (fragment: string): void => {
    this.addressSync.discard();
    const read = readLink(fragment || `#v1/${firstEndpoint().slug}`);
    const { draft, team, notices, view = '', address, guide } = read;
    this.notices.showForLink(notices);
    if (!draft) return;
    this.layout.showTab(view, guide);
    this.preferences.takeStyle(address);
    // What is chosen there is for another form.
    this.filterEditing.close();
    this.#show(draft.endpoint, this.drafts.recall(draft));
    if (team !== undefined) this.setTeam(team);
  };

  /** Sends the request unless something is wrong; then the first problem is returned and nothing is sent. */
  run = (): Attempt => this.#attempt(() => true);

  /** Sends the request whatever is wrong with it, as far as it can be sent. */
  sendAnyway = (): Attempt => this.#attempt(({ fatal }) => fatal === true);

  /** Shows a response that was received elsewhere and pasted. */
  showPasted = async (text: string): Promise<void> => {
    this.#tick();
    const tokens = () => this.credentials.secrets;
    const warning = await this.runner.showPasted(text, this.prepared, this.#clock(), tokens);
    if (warning !== undefined) this.notices.warn(warning);
  };

  #attempt(blocks: (problem: Problem) => boolean): Attempt {
    this.addressSync.flush();
    this.#tick();
    return this.submission.attempt(blocks);
  }

  /** Another environment ends the calls of this one. */
  #switchTo(environment: Environment): void {
    if (environment === this.#environment) return;
    this.runner.cancel();
    this.credentials.endLeases();
    this.#environment = environment;
  }

  #show(endpoint: Endpoint, values: DraftValues): void {
    this.#tick();
    this.drafts.show(endpoint, withPreview(this.#environment, endpoint, values));
    this.submission.reset();
  }

  /** Takes tokens out of every text outside the form, once they are known to be tokens. */
  readonly #redact = (): void => {
    const { secrets, clean } = this.credentials;
    this.runner.redact(secrets);
    this.filterEditing.redact(clean);
    this.savedFilters.redactNames();
    loadedSending()?.redactSent(this.environments, clean);
  };

  #tick(): void {
    this.#now = Math.floor(this.#clock() / 1000);
  }
}
