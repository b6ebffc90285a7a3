import type { Exchange } from './exchange.ts';
import type { Explorer } from './explorer.svelte.ts';
import { oncePer } from './once-per.svelte.ts';
import { loadedSending } from './sending/load-sending.ts';

/** The request of a response sent once more with another filter. */
export interface FilterTrial {
  readonly base: Exchange;
  readonly exchange: Exchange;
}

/** The responses that others are compared with, in memory only. */
class KeptResponses {
  #kept = $state.raw<Exchange>();
  #trial = $state.raw<FilterTrial>();

  /** The response that later ones are compared with, until it is replaced or dropped. */
  get exchange(): Exchange | undefined {
    return this.#kept;
  }
  /** What came of another filter. */
  get trial(): FilterTrial | undefined {
    return this.#trial;
  }

  keep = (exchange: Exchange): void => {
    this.#kept = exchange;
    this.#trial = undefined;
  };

  drop = (): void => {
    this.#kept = undefined;
  };

  showTrial = (trial: FilterTrial): void => {
    this.#trial = trial;
  };

  closeTrial = (): void => {
    this.#trial = undefined;
  };

  /** Takes out the tokens that were not known when the responses came. */
  redact(tokens: readonly string[]): void {
    // There is no exchange without the code.
    const clean = (exchange: Exchange): Exchange =>
      loadedSending()?.redactExchange(exchange, tokens) ?? exchange;
    if (this.#kept) this.#kept = clean(this.#kept);
    if (this.#trial) {
      const { base, exchange } = this.#trial;
      this.#trial = { base: clean(base), exchange: clean(exchange) };
    }
  }
}

export const keptResponsesOf = oncePer(({ credentials }: Explorer) => {
  const kept = new KeptResponses();
  credentials.watch(() => kept.redact(credentials.secrets));
  return kept;
});

/** Whether two are of the same call, though a token may have been taken out of one of them. */
export function isSameCall(a: Exchange, b: Exchange): boolean {
  return a === b || (a.at === b.at && a.request.endpoint === b.request.endpoint);
}
