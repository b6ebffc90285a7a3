import { abortableLease } from '../../exchange/lease.ts';
import type { Lease } from '../../exchange/lease.ts';
import type { Outcome } from '../../exchange/outcome.ts';
import type { SendOptions } from '../../exchange/send.ts';
import type { Transport } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import { sayUnloaded } from '../kit/load-failure.ts';
import { createExchange, redactPreparedRequest } from './exchange.ts';
import type { Exchange, PreparedRequest } from './exchange.ts';
import { loadedSending, loadSending } from './sending/load-sending.ts';

export interface RunOptions {
  readonly prepared: PreparedRequest;
  readonly transport: Transport;
  readonly lease: Lease;
  readonly onoutcome: (outcome: Outcome) => void;
}

/** Told of an exchange once all of it is there. */
type RunWatcher = (exchange: Exchange) => void;

const notLoaded = sayUnloaded('The part that reads responses');

/** A run that is over before has no need to be shown as under way. Milliseconds. */
const soon = 150;

/** Sends one request at a time, and keeps the last exchange. */
export class Runner {
  #abort: AbortController | undefined;
  #exchange = $state.raw<Exchange>();
  #underway = $state.raw<PreparedRequest>();
  #received = $state.raw(0);
  #waiting = $state.raw<RunOptions>();
  #takesLong = $state.raw(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the exchange was sent with; it has ended when another token is in use. */
  #lease: Lease | undefined;
  #watchers: readonly RunWatcher[] = [];

  get exchange(): Exchange | undefined {
    return this.#exchange;
  }
  /** The request in progress; the exchange is still that of an earlier one. */
  get pending(): PreparedRequest | undefined {
    return this.#underway;
  }
  /** The same, once a person would wonder: where a response is shown, a run that is soon over changes nothing but that. */
  get shownPending(): PreparedRequest | undefined {
    return this.#takesLong || this.#exchange === undefined ? this.#underway : undefined;
  }
  get isRunning(): boolean {
    return this.#underway !== undefined;
  }
  /** Bytes that have come so far, where the transport tells. */
  get receivedBytes(): number {
    return this.#received;
  }

  /** Whether the exchange was sent with the token that is in use. */
  usesCurrentToken = (): boolean => this.#lease?.signal.aborted === false;

  /** What waits for consent before it is started. */
  get awaitingConsent(): ApiRequest | undefined {
    return this.#waiting?.prepared.request;
  }

  /** Calls back with what came of each run, also of one that was cancelled, or that a later one took over from. Returns how to stop. */
  watch = (watcher: RunWatcher): (() => void) => {
    this.#watchers = [...this.#watchers, watcher];
    return () => (this.#watchers = this.#watchers.filter((one) => one !== watcher));
  };

  /** Tells what came of a run, which may consist of more than one request. */
  report(exchange: Exchange): void {
    for (const watcher of this.#watchers) watcher(exchange);
  }

  askConsent(start: RunOptions): void {
    this.#waiting = start;
  }

  resolveConsent(isGiven: boolean): void {
    const start = this.#waiting;
    this.#waiting = undefined;
    // A token that was forgotten while the person was asked is not sent any more.
    if (isGiven && start?.lease.signal.aborted === false) this.start(start);
  }

  /** Takes over from a request that is still under way. */
  start({ prepared, transport, lease, onoutcome }: RunOptions): void {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#underway = prepared;
    this.#received = 0;
    this.#timer ??= setTimeout(() => (this.#takesLong = true), soon);
    const onprogress = (bytes: number): void => {
      if (this.#abort === abort) this.#received = bytes;
    };
    const sending = { transport, onprogress, ...abortableLease(lease, abort.signal) };
    void sendWhenLoaded(prepared.request, sending).then((outcome) => {
      onoutcome(outcome);
      const isLast = this.#abort === abort;
      const sent = (isLast ? this.#underway : undefined) ?? prepared;
      const exchange = createExchange(sent, outcome, lease.token !== '');
      this.report(exchange);
      // A later run has taken over.
      if (!isLast) return;
      this.#lease = lease;
      this.#exchange = exchange;
      this.#endRun();
    });
  }

  /** Shows a response that was received elsewhere and pasted at a time, without the tokens; returns why it can't. */
  async showPasted(
    text: string,
    prepared: PreparedRequest,
    now: number,
    tokens: () => readonly string[],
  ): Promise<string | undefined> {
    const known = tokens();
    const code = await loadSending().catch(() => undefined);
    if (!code) return notLoaded;
    this.show(createExchange(prepared, code.readPasted(text, now, known)));
    // Others may have become known in the meantime.
    this.redact(tokens());
    return undefined;
  }

  /** Shows what was not sent by a run. */
  show(exchange: Exchange): void {
    this.cancel();
    this.#abort = undefined;
    this.#endRun();
    this.#lease = undefined;
    this.#exchange = exchange;
  }

  /** Takes out of what is shown the tokens that were not known when it came. */
  redact(tokens: readonly string[]): void {
    // There is no exchange without the code.
    if (this.#exchange) this.#exchange = loadedSending()?.redactExchange(this.#exchange, tokens);
    if (this.#underway) this.#underway = redactPreparedRequest(this.#underway, tokens);
  }

  #endRun(): void {
    this.#underway = undefined;
    this.#takesLong = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  cancel(): void {
    this.#waiting = undefined;
    this.#abort?.abort();
  }
}

/** As `send`, whose code may be missing. Where it is not, nothing waits. */
async function sendWhenLoaded(request: ApiRequest, options: SendOptions): Promise<Outcome> {
  const startedAt = Date.now();
  try {
    const { send } = loadedSending() ?? (await loadSending());
    return await send(request, options);
  } catch (error) {
    const timing = { startedAt, duration: Date.now() - startedAt };
    return { kind: 'transport-error', reason: 'browser', detail: String(error), timing };
  }
}
