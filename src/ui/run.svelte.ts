// This file sends one request at a time, and keeps what came of the last.
import { endedBy, type Lease } from '../exchange/lease.ts';
import type { Outcome } from '../exchange/outcome.ts';
import { redact, redactRequest } from '../exchange/redact.ts';
import { send } from '../exchange/send.ts';
import type { Transport } from '../exchange/transport.ts';
import type { ApiRequest } from '../request/build.ts';

export interface Exchange {
  readonly request: ApiRequest;
  readonly outcome: Outcome;
}

export interface Start {
  readonly request: ApiRequest;
  readonly transport: Transport;
  readonly lease: Lease;
  readonly onoutcome: (outcome: Outcome) => void;
}

export class Run {
  #abort: AbortController | undefined;
  #exchange = $state.raw<Exchange>();
  #running = $state.raw(false);
  #received = $state.raw(0);
  #waiting = $state.raw<Start>();

  get exchange(): Exchange | undefined {
    return this.#exchange;
  }
  get running(): boolean {
    return this.#running;
  }
  /** Bytes that have come so far, where the transport tells. */
  get received(): number {
    return this.#received;
  }

  /** What waits for consent before it is started. */
  get asking(): ApiRequest | undefined {
    return this.#waiting?.request;
  }

  ask(start: Start): void {
    this.#waiting = start;
  }

  consent(isGiven: boolean): void {
    const start = this.#waiting;
    this.#waiting = undefined;
    // A token that was forgotten while the person was asked is not sent any more.
    if (isGiven && start?.lease.signal.aborted === false) this.start(start);
  }

  /** Takes over from a request that is still under way. */
  start({ request, transport, lease, onoutcome }: Start): void {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = true;
    this.#received = 0;
    const onprogress = (bytes: number): void => {
      if (this.#abort === abort) this.#received = bytes;
    };
    const sending = { transport, onprogress, ...endedBy(lease, abort.signal) };
    void send(request, sending).then((outcome) => {
      onoutcome(outcome);
      // A later run has taken over.
      if (this.#abort !== abort) return;
      this.#running = false;
      this.#exchange = { request, outcome };
    });
  }

  /** Shows what came some other way. */
  show(exchange: Exchange): void {
    this.cancel();
    this.#abort = undefined;
    this.#running = false;
    this.#exchange = exchange;
  }

  /** Takes out of what is shown the tokens that were not known when it came. */
  redact(tokens: readonly string[]): void {
    const { request, outcome } = this.#exchange ?? {};
    if (!request || !outcome) return;
    const clean = { request: redactRequest(request, tokens), outcome: redact(outcome, tokens) };
    if (clean.request !== request || clean.outcome !== outcome) this.#exchange = clean;
  }

  cancel(): void {
    this.#waiting = undefined;
    this.#abort?.abort();
  }
}
