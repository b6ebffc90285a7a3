// This file sends one request at a time, and keeps what came of the last.
import type { Outcome } from '../exchange/outcome.ts';
import { send } from '../exchange/send.ts';
import type { Transport } from '../exchange/transport.ts';
import type { ApiRequest } from '../request/build.ts';
import { exchangeOf, type Exchange, type Prepared } from './exchange.ts';

export interface Start {
  readonly prepared: Prepared;
  readonly transport: Transport;
  readonly token: string;
  readonly onoutcome: (outcome: Outcome) => void;
}

export class Run {
  #abort: AbortController | undefined;
  #exchange = $state.raw<Exchange>();
  #underway = $state.raw<Prepared>();
  #received = $state.raw(0);
  #waiting = $state.raw<Start>();

  get exchange(): Exchange | undefined {
    return this.#exchange;
  }
  /** What has been sent and not come back yet; the exchange is still that of an earlier request. */
  get underway(): Prepared | undefined {
    return this.#underway;
  }
  get running(): boolean {
    return this.#underway !== undefined;
  }
  /** Bytes that have come so far, where the transport tells. */
  get received(): number {
    return this.#received;
  }

  /** What waits for consent before it is started. */
  get asking(): ApiRequest | undefined {
    return this.#waiting?.prepared.request;
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
  start({ prepared, transport, token, onoutcome }: Start): void {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#underway = prepared;
    this.#received = 0;
    const { signal } = abort;
    const onprogress = (bytes: number): void => {
      if (this.#abort === abort) this.#received = bytes;
    };
    void send(prepared.request, { transport, token, signal, onprogress }).then((outcome) => {
      onoutcome(outcome);
      // A later run has taken over.
      if (this.#abort !== abort) return;
      this.#underway = undefined;
      this.#exchange = exchangeOf(prepared, outcome);
    });
  }

  /** Shows what came some other way. */
  show(exchange: Exchange): void {
    this.cancel();
    this.#abort = undefined;
    this.#underway = undefined;
    this.#exchange = exchange;
  }

  cancel(): void {
    this.#waiting = undefined;
    this.#abort?.abort();
  }
}
