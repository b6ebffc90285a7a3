import { abortableLease } from '../../exchange/lease.ts';
import { cleanDeep } from '../../history/clean-deep.ts';
import type { Entry } from '../../history/entry.ts';
import { changesData } from '../../request/writes.ts';
import { createExchange } from '../state/exchange.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { keptResponsesOf } from '../state/kept-responses.svelte.ts';
import { environmentOf, obstacleTo, pauseBefore } from '../state/repeat.ts';
import { loadedSending, loadSending } from '../state/sending/load-sending.ts';
import { differencesBetween } from './differences.ts';
import type { Difference } from './differences.ts';
import { entryOf } from './entry-of.ts';
import { prepareEntry } from './prepare-entry.ts';

/** The request of an entry, sent once more beside what the form has: since no bodies are kept, only figures are compared. */
export class RunComparison {
  readonly #page: Explorer;
  #of = $state.raw<Entry>();
  #now = $state.raw<Entry>();
  #exchange = $state.raw<Exchange>();
  #problem = $state('');
  #abort: AbortController | undefined;

  constructor(page: Explorer) {
    this.#page = page;
  }

  /** The entry that is compared, or was to be. */
  get of(): Entry | undefined {
    return this.#of;
  }
  /** Why nothing was sent, as a sentence; empty where it was. */
  get problem(): string {
    return this.#problem;
  }
  get isRunning(): boolean {
    return this.#of !== undefined && !this.#now && this.#problem === '';
  }
  /** Undefined until the response is there. */
  readonly differences: readonly Difference[] | undefined = $derived.by(
    () => this.#of && this.#now && differencesBetween(this.#of, this.#now),
  );
  /** Whether the response is the one that others are compared with. */
  get isKept(): boolean {
    return this.#exchange !== undefined && keptResponsesOf(this.#page).exchange === this.#exchange;
  }

  start = async (entry: Entry): Promise<void> => {
    this.close();
    this.#of = entry;
    this.#problem = this.obstacle(entry) ?? '';
    const prepared = prepareEntry(entry, this.#page);
    if (!prepared || this.#problem !== '') return;
    const { credentials, quota } = this.#page;
    const { request } = prepared;
    const { target, transport } = environmentOf(this.#page, request.destination.target);
    if (!transport) return;
    credentials.recognize();
    const abort = (this.#abort = new AbortController());
    const lease = abortableLease(credentials.lease(target.id), abort.signal);
    const code = await loadSending().catch(() => undefined);
    const outcome = await code?.send(request, { transport, ...lease });
    if (outcome) quota.record(target, request.endpoint, outcome);
    if (this.#abort !== abort) return;
    const exchange = outcome && createExchange(prepared, outcome, lease.token !== '');
    this.#exchange = exchange && code?.redactExchange(exchange, credentials.secrets);
    this.#now = this.#exchange && entryOf(this.#exchange, this.#page);
    if (!this.#now)
      this.#problem = "The request wasn't sent. Check that the server is running, then try again.";
  };

  /** Keeps the response as the one that later ones are compared with. */
  keep = (): void => {
    if (this.#exchange) keptResponsesOf(this.#page).keep(this.#exchange);
  };

  close = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#of = undefined;
    this.#now = undefined;
    this.#exchange = undefined;
    this.#problem = '';
  };

  /** Why the request of an entry is not sent a second time, as a sentence; undefined where it is. */
  obstacle = (entry: Entry): string | undefined => {
    const request = prepareEntry(entry, this.#page)?.request;
    if (!request) return 'This version of the explorer does not know this request.';
    if (entry.withheld.length > 0)
      return `${entry.withheld.join(', ')} looked like a secret and was not stored.`;
    if (changesData(request)) return 'A request that changes data is not sent twice.';
    const { target } = request.destination;
    if (this.#page.credentials.of(target.id).token === '' && needsToken(request, entry))
      return 'Enter the token of the team first.';
    return obstacleTo(this.#page, request) ?? pauseBefore(this.#page, request);
  };

  /** Takes out tokens that were not known when the response came. */
  redact(clean: (text: string) => string): void {
    const { secrets } = this.#page.credentials;
    // There is no exchange without the code.
    if (this.#exchange) this.#exchange = loadedSending()?.redactExchange(this.#exchange, secrets);
    if (this.#of) this.#of = cleanDeep(this.#of, clean);
    if (this.#now) this.#now = cleanDeep(this.#now, clean);
  }
}

function needsToken({ endpoint }: Exchange['request'], { target }: Entry): boolean {
  return target === 'team' && endpoint.reach === 'team';
}
