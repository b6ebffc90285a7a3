import { redactOutcome } from '../../../exchange/redact.ts';
import { redactText } from '../../../secrets/redact.ts';
import { redactPreparedRequest } from '../exchange.ts';
import type { CollectedItems, Exchange } from '../exchange.ts';

/** An exchange without the tokens that were not known when it came; the same object without any. */
export function redactExchange(exchange: Exchange, tokens: readonly string[]): Exchange {
  const outcome = redactOutcome(exchange.outcome, tokens);
  const collected = exchange.collected && redactCollected(exchange.collected, tokens);
  const clean = redactPreparedRequest(exchange, tokens);
  if (outcome === exchange.outcome && collected === exchange.collected) return clean;
  return { ...clean, outcome, ...(collected && { collected }) };
}

function redactCollected(collected: CollectedItems, tokens: readonly string[]): CollectedItems {
  const { lines } = collected;
  const clean = lines?.map((text) => redactText(text, tokens).text);
  if (!clean || clean.every((text, at) => text === lines?.[at])) return collected;
  return { ...collected, lines: clean };
}
