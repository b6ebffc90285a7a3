import { abortableLease } from '../../exchange/lease.ts';
import type { Outcome, DecodedResponse } from '../../exchange/outcome.ts';
import { send } from '../../exchange/send.ts';
import { readFilterResponse } from '../../filters/filter-calls.ts';
import type { FetchedFilter } from '../../filters/filter-calls.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

export interface FailedCall {
  readonly request: ApiRequest;
  readonly outcome: Exclude<Outcome, { kind: 'success' }>;
}

/** Calls the current target about filters, one call at a time. */
export class FilterCall {
  readonly #explorer: Explorer;
  #abort: AbortController | undefined;
  #running = $state.raw(false);
  #failed = $state.raw<FailedCall>();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  get isRunning(): boolean {
    return this.#running;
  }
  /** Why the last call gave no filter. A cancelled call leaves none. */
  get failure(): FailedCall | undefined {
    return this.#failed;
  }

  /** Returns the filter in the response; undefined when there is none, or a later call took over. */
  send = async (request: ApiRequest): Promise<FetchedFilter | undefined> => {
    const { environment, lease, quota, target } = this.#explorer;
    if (!environment.transport) return undefined;
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.#running = true;
    const sending = { transport: environment.transport, ...abortableLease(lease, abort.signal) };
    const outcome = await send(request, sending);
    quota.record(target, request.endpoint, outcome);
    if (this.#abort !== abort) return undefined;
    this.#running = false;
    if (outcome.kind === 'aborted') return undefined;
    if (outcome.kind !== 'success') {
      this.#failed = { request, outcome };
      return undefined;
    }
    const read = readFilterResponse(outcome.received.text);
    if (!read) this.#failed = { request, outcome: withoutFilter(outcome.received) };
    return read;
  };

  /** Ends the call, ignoring its response, and forgets the last failure. */
  cancel = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#running = false;
    this.#failed = undefined;
  };
}

function withoutFilter(received: DecodedResponse): FailedCall['outcome'] {
  const detail = 'The response contains no filter.';
  return { kind: 'invalid-response', reason: 'no-wrapper', detail, received };
}
