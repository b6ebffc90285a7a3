import type { Endpoint } from '../../../catalog/endpoint.ts';
import type { Outcome } from '../../../exchange/outcome.ts';
import type { DateClock } from '../../../request/dates/date.ts';
import type { Draft } from '../../../request/draft.ts';
import type { Problem } from '../../../request/problem.ts';
import { problemsOf } from '../../../request/problems.ts';
import type { Target } from '../../../request/target.ts';
import type { Credentials } from '../../credentials/credentials.svelte.ts';
import type { SecretGuard } from '../../credentials/secret-guard.svelte.ts';
import { needsConsent } from '../environment.ts';
import type { Environment } from '../environment.ts';
import type { PreparedRequest } from '../exchange.ts';
import type { Layout } from '../layout.svelte.ts';
import type { Preferences } from '../preferences.svelte.ts';
import type { QuotaTracker } from '../quota-tracker.svelte.ts';
import type { Runner } from '../runner.svelte.ts';
import type { FormVariables } from './form-variables.svelte.ts';

/** The problem that kept a request from being sent; a promise of it while the form waits for its variables. */
export type Attempt = Problem | undefined | Promise<Problem | undefined>;

/** The page, as far as it takes part. */
interface Page {
  readonly typed: Draft;
  readonly draft: Draft;
  readonly variables: FormVariables;
  readonly endpoint: Endpoint;
  readonly team: string;
  readonly clock: DateClock;
  readonly target: Target;
  readonly environment: Environment;
  readonly prepared: PreparedRequest;
  readonly credentials: Credentials;
  readonly secretGuard: SecretGuard;
  readonly runner: Runner;
  readonly quota: QuotaTracker;
  readonly preferences: Pick<Preferences, 'unfold'>;
  readonly layout: Layout;
}

/** What becomes of a form that is run: the problems that block it, or the request that is sent. */
export class Submission {
  readonly #page: Page;
  #attempted = $state.raw(false);

  constructor(page: Page) {
    this.#page = page;
  }

  readonly problems: readonly Problem[] = $derived.by(() => {
    const { draft, team, clock, credentials, target, endpoint, secretGuard } = this.#page;
    const found = problemsOf(draft, team, clock);
    const problem = credentials.problemOf(target.id, endpoint.reach);
    const at = found.findIndex(({ parameter }) => parameter !== 'team');
    return secretGuard.withSecretProblems(
      problem ? found.toSpliced(at < 0 ? found.length : at, 0, problem) : found,
    );
  });
  /** What is shown at the fields: a missing value only once a run was tried, and nothing before the variables are read. */
  readonly shown: readonly Problem[] = $derived.by(() =>
    this.#page.variables.areAwaitedBy(this.#page.typed)
      ? []
      : this.problems.filter(({ missing }) => this.#attempted || !missing),
  );

  /** Another form has not been tried yet. */
  reset(): void {
    this.#attempted = false;
  }

  /** Sends the request unless a problem blocks it, which is then returned. */
  attempt(blocks: (problem: Problem) => boolean): Attempt {
    const { variables, typed } = this.#page;
    if (variables.areAwaitedBy(typed)) return variables.whenRead().then(() => this.attempt(blocks));
    this.#attempted = true;
    const problem = this.problems.find(blocks);
    const { prepared, environment, credentials } = this.#page;
    if (problem || !environment.transport) return problem;
    credentials.recognize();
    this.#page.layout.panel = 'response';
    this.#page.preferences.unfold('response');
    this.send(prepared, environment);
    return undefined;
  }

  /** Sends a request, which may be another than the form's; a person is asked first where it changes something. */
  send(prepared: PreparedRequest, environment: Environment): void {
    const { credentials, runner, quota } = this.#page;
    const { target, transport } = environment;
    const { request } = prepared;
    if (!transport) return;
    const lease = credentials.lease(target.id);
    const onoutcome = (outcome: Outcome): void => quota.record(target, request.endpoint, outcome);
    const start = { prepared, transport, lease, onoutcome };
    if (needsConsent(environment, request)) runner.askConsent(start);
    else runner.start(start);
  }
}
