// This file asks the current target about filters, one call at a time.
import { endedBy } from '../../exchange/lease.ts';
import type { Outcome, Received } from '../../exchange/outcome.ts';
import { send } from '../../exchange/send.ts';
import { readFilterResponse, type FetchedFilter } from '../../filters/calls.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

export interface Failed {
  readonly request: ApiRequest;
  readonly outcome: Exclude<Outcome, { kind: 'answered' }>;
}

export class FilterCall {
  readonly #explorer: Explorer;
  #abort: AbortController | undefined;
  #running = $state.raw(false);
  #failed = $state.raw<Failed>();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  get running(): boolean {
    return this.#running;
  }
  /** What came of the last call, when that was no filter. A call that was cancelled says nothing. */
  get failed(): Failed | undefined {
    return this.#failed;
  }

  /** Gives the filter that the answer tells of; undefined when there is none, or a later call took over. */
  ask = async (request: ApiRequest): Promise<FetchedFilter | undefined> => {
    const { place, lease, meter, target } = this.#explorer;
    if (!place.transport) return undefined;
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.#running = true;
    const sending = { transport: place.transport, ...endedBy(lease, abort.signal) };
    const outcome = await send(request, sending);
    meter.note(target, request.endpoint, outcome);
    if (this.#abort !== abort) return undefined;
    this.#running = false;
    if (outcome.kind === 'aborted') return undefined;
    if (outcome.kind !== 'answered') {
      this.#failed = { request, outcome };
      return undefined;
    }
    const told = readFilterResponse(outcome.received.text);
    if (!told) this.#failed = { request, outcome: withoutFilter(outcome.received) };
    return told;
  };

  /** Ends the call, whose answer then counts no longer, and forgets what came of the last. */
  cancel = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#running = false;
    this.#failed = undefined;
  };
}

function withoutFilter(received: Received): Failed['outcome'] {
  const detail = 'The answer has no filter in it.';
  return { kind: 'unreadable', why: 'no-wrapper', detail, received };
}
