// This file sends one request at a time, and keeps what came of the last.
import type { Outcome } from '../exchange/outcome.ts';
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
  readonly token: string;
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
    if (isGiven && start) this.start(start);
  }

  /** Takes over from a request that is still under way. */
  start({ request, transport, token, onoutcome }: Start): void {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = true;
    this.#received = 0;
    const onprogress = (bytes: number): void => {
      if (this.#abort === abort) this.#received = bytes;
    };
    void send(request, { transport, token, signal: abort.signal, onprogress }).then((outcome) => {
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

  cancel(): void {
    this.#waiting = undefined;
    this.#abort?.abort();
  }
}
