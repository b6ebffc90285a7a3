// This file removes tokens from responses while they are known: once they are forgotten, nothing could find them.
import { redactText } from '../secrets/redact.ts';
import type { Outcome, DecodedResponse } from './outcome.ts';
import { locateIn, readOutcome } from './read-outcome.ts';

/** The outcome without the tokens; the same object where none is in it. */
export function redactOutcome(outcome: Outcome, tokens: readonly string[]): Outcome {
  if (outcome.kind === 'aborted') return outcome;
  if (outcome.kind === 'transport-error') {
    const detail = redactText(outcome.detail, tokens);
    return detail.removed ? { ...outcome, detail: detail.text } : outcome;
  }
  const received = redactReceived(outcome.received, tokens);
  if (outcome.kind !== 'invalid-response') {
    return received === outcome.received ? outcome : readOutcome(received);
  }
  const detail = redactText(outcome.detail, tokens);
  if (!detail.removed && received === outcome.received) return outcome;
  const clean: Outcome = {
    ...outcome,
    detail: detail.text,
    received: { ...received, redacted: true },
  };
  return received.text === outcome.received.text ? clean : locateIn(clean, received.text);
}

/** The bytes are counted as they came. */
function redactReceived(received: DecodedResponse, tokens: readonly string[]): DecodedResponse {
  const text = redactText(received.text, tokens);
  const headers = received.headers.map((pair) => pair.map((part) => redactText(part, tokens)));
  if (!text.removed && !headers.flat().some(({ removed }) => removed)) return received;
  return {
    ...received,
    text: text.text,
    headers: headers.map(([name, value]) => [name?.text ?? '', value?.text ?? '']),
    redacted: true,
  };
}
