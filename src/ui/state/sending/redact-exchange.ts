import { redactOutcome } from '../../../exchange/redact.ts';
import { redactPreparedRequest } from '../exchange.ts';
import type { Exchange } from '../exchange.ts';

/** An exchange without the tokens that were not known when it came; the same object without any. */
export function redactExchange(exchange: Exchange, tokens: readonly string[]): Exchange {
  const outcome = redactOutcome(exchange.outcome, tokens);
  const clean = redactPreparedRequest(exchange, tokens);
  return outcome === exchange.outcome ? clean : { ...clean, outcome };
}
