import type { PageStep } from '../../exchange/pages/steps.ts';
import { pageSteps } from '../../exchange/pages/steps.ts';
import { prepareRequest } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import type { Explorer } from './explorer.svelte.ts';
import { restorerOf } from './form/form-restorer.svelte.ts';
import { environmentOf, obstacleTo, pauseBefore } from './repeat.ts';

export type Direction = 'previous' | 'next';

/** Runs the request of the shown exchange once more for the page before or after, whatever is in the form by now. */
export class PageTurner {
  readonly #page: Explorer;

  constructor(page: Explorer) {
    this.#page = page;
  }

  /** Where it leads, or why not. */
  step(direction: Direction): PageStep {
    const { runner } = this.#page;
    const { exchange } = runner;
    if (!exchange) return { reason: 'No response yet.' };
    if (runner.isRunning) return { reason: 'A request is in progress.' };
    const reason = this.#obstacle(exchange);
    return reason === undefined
      ? pageSteps(exchange.request, exchange.outcome)[direction]
      : { reason };
  }

  /** Does nothing where there is no such page. */
  turn = (direction: Direction): void => {
    const { credentials, runner, submission, setValue } = this.#page;
    // What is only now known to be a token is taken out of the exchange first.
    credentials.recognize();
    const { exchange } = runner;
    const step = this.step(direction);
    if (!exchange || !('page' in step)) return;
    const text = String(step.page);
    const { draft, request, clock } = exchange;
    const values = { ...draft.values, page: text };
    // With the clock of the exchange: `7d` begins at the same moment on every page.
    const prepared = prepareRequest({ ...draft, values }, request.destination, clock);
    if (!restorerOf(this.#page).isStale(exchange)) setValue('page', text);
    submission.send(prepared, environmentOf(this.#page, request.destination.target));
  };

  #obstacle({ request, outcome, collected }: Exchange): string | undefined {
    if (collected) return 'These are the items of all pages.';
    if ('received' in outcome && outcome.received.status === 0)
      return 'This response was pasted: run the request first.';
    return obstacleTo(this.#page, request) ?? pauseBefore(this.#page, request);
  }
}
