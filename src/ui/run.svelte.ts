// This file sends one request at a time, and keeps what came of the last.
import type { Outcome } from '../exchange/outcome.ts';
import { send } from '../exchange/send.ts';
import type { Transport } from '../exchange/transport.ts';
import type { ApiRequest } from '../request/build.ts';

export interface Exchange {
  readonly request: ApiRequest;
  readonly outcome: Outcome;
}

export class Run {
  #abort: AbortController | undefined;
  #exchange = $state.raw<Exchange>();
  #running = $state.raw(false);

  get exchange(): Exchange | undefined {
    return this.#exchange;
  }
  get running(): boolean {
    return this.#running;
  }

  /** Takes over from a request that is still under way. */
  start(request: ApiRequest, transport: Transport, token: string): void {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = true;
    void send(request, { transport, token, signal: abort.signal }).then((outcome) => {
      // A later run has taken over.
      if (this.#abort !== abort) return;
      this.#running = false;
      this.#exchange = { request, outcome };
    });
  }

  cancel(): void {
    this.#abort?.abort();
  }
}
