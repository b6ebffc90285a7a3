import type { Lease } from '../../../exchange/lease.ts';
import { typedText } from '../../../request/draft.ts';
import type { Target } from '../../../request/target.ts';
import { changesData } from '../../../request/writes.ts';
import { blockedReason } from '../../state/blocked-reason.ts';
import type { Environment } from '../../state/environment.ts';
import { createExchange, prepareRequest } from '../../state/exchange.ts';
import type { Exchange, PreparedRequest } from '../../state/exchange.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { keptResponsesOf } from '../../state/kept-responses.svelte.ts';
import type { QuotaTracker } from '../../state/quota-tracker.svelte.ts';
import { redactExchange } from '../../state/sending/redact-exchange.ts';
import { SideCall } from '../../state/side-call.svelte.ts';

/** The same request at the same moment, with another filter. */
function withFilter({ request, draft, clock }: PreparedRequest, filter: string): PreparedRequest {
  const values = { ...draft.values, filter };
  return prepareRequest({ endpoint: draft.endpoint, values }, request.destination, clock);
}

/** Sends the request of an exchange again with another filter, to where it was sent, whatever the form says. */
export class FilterTrials {
  readonly #explorer: Explorer;
  readonly #exchange: () => Exchange;
  readonly #call: SideCall;

  constructor(explorer: Explorer, exchange: () => Exchange) {
    this.#explorer = explorer;
    this.#exchange = exchange;
    this.#call = new SideCall(this);
  }

  /** Where the exchange was sent, and the next one is. */
  get target(): Target {
    return this.#exchange().request.destination.target;
  }
  /** The filter of the exchange. */
  get current(): string {
    return typedText(this.#exchange().draft.values, 'filter') || 'default';
  }
  get isRunning(): boolean {
    return this.#call.isRunning;
  }
  get failure(): SideCall['failure'] {
    return this.#call.failure;
  }

  get environment(): Environment {
    const { environments, environment } = this.#explorer;
    return environments.find(({ target }) => target.id === this.target.id) ?? environment;
  }
  get lease(): Lease {
    return this.#explorer.credentials.lease(this.target.id);
  }
  get quota(): QuotaTracker {
    return this.#explorer.quota;
  }

  /** Why no other filter can be tried; undefined when one can. */
  get blockedReason(): string | undefined {
    const { request, outcome } = this.#exchange();
    if (outcome.kind !== 'success') return 'This needs a response with items.';
    if (outcome.received.status === 0)
      return 'This response was pasted: nobody knows the request that it came from.';
    if (changesData(request)) return 'A request that changes data is not sent twice.';
    const pause = this.quota.pauseOf(this.target, request.endpoint);
    if (pause > 0) return `The API asked for a pause: ${pause} s left.`;
    return blockedReason(this.environment, request);
  }

  start = async (filter: string): Promise<void> => {
    const { credentials } = this.#explorer;
    const base = this.#exchange();
    credentials.recognize();
    const hasToken = this.lease.token !== '';
    const prepared = withFilter(base, filter);
    const outcome = await this.#call.send(prepared.request, (_, success) => success, '');
    if (!outcome) return;
    // A token may have become known in the meantime.
    const clean = (exchange: Exchange) => redactExchange(exchange, credentials.secrets);
    const exchange = createExchange(prepared, outcome, hasToken);
    keptResponsesOf(this.#explorer).showTrial({ base: clean(base), exchange: clean(exchange) });
  };

  cancel = (): void => this.#call.cancel();
}
