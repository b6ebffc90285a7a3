import { abortableLease } from '../../exchange/lease.ts';
import type { Lease } from '../../exchange/lease.ts';
import type { Outcome } from '../../exchange/outcome.ts';
import type { SendOptions } from '../../exchange/send.ts';
import type { Transport } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import { createExchange, redactPreparedRequest } from './exchange.ts';
import type { Exchange, PreparedRequest } from './exchange.ts';
import { loadedSending, loadSending } from './sending/load-sending.ts';

export interface RunOptions {
  readonly prepared: PreparedRequest;
  readonly transport: Transport;
  readonly lease: Lease;
  readonly onoutcome: (outcome: Outcome) => void;
}

const notLoaded =
  "The part that reads responses didn't load. Check that the server is running, then reload the page.";

/** Sends one request at a time, and keeps the last exchange. */
export class Runner {
  #abort: AbortController | undefined;
  #exchange = $state.raw<Exchange>();
  #underway = $state.raw<PreparedRequest>();
  #received = $state.raw(0);
  #waiting = $state.raw<RunOptions>();
  /** What the exchange was sent with; it has ended when another token is in use. */
  #lease: Lease | undefined;

  get exchange(): Exchange | undefined {
    return this.#exchange;
  }
  /** The request in progress; the exchange is still that of an earlier one. */
  get pending(): PreparedRequest | undefined {
    return this.#underway;
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
    const onprogress = (bytes: number): void => {
      if (this.#abort === abort) this.#received = bytes;
    };
    const sending = { transport, onprogress, ...abortableLease(lease, abort.signal) };
    void sendWhenLoaded(prepared.request, sending).then((outcome) => {
      onoutcome(outcome);
      // A later run has taken over.
      if (this.#abort !== abort) return;
      this.#lease = lease;
      this.#exchange = createExchange(this.#underway ?? prepared, outcome, lease.token !== '');
      this.#underway = undefined;
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
    this.#underway = undefined;
    this.#lease = undefined;
    this.#exchange = exchange;
  }

  /** Takes out of what is shown the tokens that were not known when it came. */
  redact(tokens: readonly string[]): void {
    // There is no exchange without the code.
    if (this.#exchange) this.#exchange = loadedSending()?.redactExchange(this.#exchange, tokens);
    if (this.#underway) this.#underway = redactPreparedRequest(this.#underway, tokens);
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
