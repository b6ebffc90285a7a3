import { abortableLease } from '../../exchange/lease.ts';
import type { Lease } from '../../exchange/lease.ts';
import type { Outcome, DecodedResponse } from '../../exchange/outcome.ts';
import { send } from '../../exchange/send.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { Target } from '../../request/target.ts';
import type { Environment } from './environment.ts';
import type { QuotaTracker } from './quota-tracker.svelte.ts';

/** The page, as far as it takes part. */
interface Page {
  readonly environment: Environment;
  readonly target: Target;
  readonly lease: Lease;
  readonly quota: QuotaTracker;
}

type Success = Extract<Outcome, { kind: 'success' }>;

export interface FailedCall {
  readonly request: ApiRequest;
  readonly outcome: Exclude<Outcome, { kind: 'success' }>;
}

/** Calls the current target for the page itself, beside what Run sends, one call at a time. */
export class SideCall {
  readonly #page: Page;
  #abort: AbortController | undefined;
  #running = $state.raw(false);
  #failed = $state.raw<FailedCall>();

  constructor(page: Page) {
    this.#page = page;
  }

  get isRunning(): boolean {
    return this.#running;
  }
  /** Why the last call gave nothing. A cancelled call leaves none. */
  get failure(): FailedCall | undefined {
    return this.#failed;
  }

  /** Returns what is read in the response; undefined when there is nothing in it, which `lacks` says, or a later call took over. */
  send = async <T>(
    request: ApiRequest,
    read: (text: string, outcome: Success) => T | undefined,
    lacks: string,
  ): Promise<T | undefined> => {
    const { environment, lease, quota, target } = this.#page;
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
    const found = read(outcome.received.text, outcome);
    if (found === undefined) this.#failed = { request, outcome: without(lacks, outcome.received) };
    return found;
  };

  /** Ends the call, ignoring its response, and forgets the last failure. */
  cancel = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#running = false;
    this.#failed = undefined;
  };
}

function without(lacks: string, received: DecodedResponse): FailedCall['outcome'] {
  return { kind: 'invalid-response', reason: 'no-wrapper', detail: lacks, received };
}
