// This file is what becomes of a form that is run: the problems that keep it back, or the request that is sent.
import type { Outcome } from '../../exchange/outcome.ts';
import type { Problem } from '../../request/problem.ts';
import { problemsOf } from '../../request/problems.ts';
import type { Explorer } from './explorer.svelte.ts';
import { needsConsent } from './environment.ts';

export class Submission {
  readonly #explorer: Explorer;
  #attempted = $state.raw(false);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  readonly problems: readonly Problem[] = $derived.by(() => {
    const { draft, team, clock, credentials, target, endpoint, safety } = this.#explorer;
    const found = problemsOf(draft, team, clock);
    const problem = credentials.problemOf(target.id, endpoint.reach);
    const at = found.findIndex(({ parameter }) => parameter !== 'team');
    return safety.judge(problem ? found.toSpliced(at < 0 ? found.length : at, 0, problem) : found);
  });
  /** What is shown at the fields: that something is missing only once a run was tried. */
  readonly shown: readonly Problem[] = $derived.by(() =>
    this.problems.filter(({ missing }) => this.#attempted || !missing),
  );

  /** Another form has not been tried yet. */
  begin(): void {
    this.#attempted = false;
  }

  /** Sends the request unless something hinders that, which is returned then. */
  attempt(hinders: (problem: Problem) => boolean): Problem | undefined {
    this.#attempted = true;
    const hindrance = this.problems.find(hinders);
    const { prepared, request, lease, target, place, credentials, runs, meter } = this.#explorer;
    const { transport } = place;
    if (hindrance || !transport) return hindrance;
    credentials.recognize();
    this.#explorer.panel = 'response';
    const onoutcome = (outcome: Outcome): void => meter.note(target, request.endpoint, outcome);
    const start = { prepared, transport, lease, onoutcome };
    if (needsConsent(place, request)) runs.ask(start);
    else runs.start(start);
    return undefined;
  }
}
