// This file takes tokens out of what came back while they are known: once they are forgotten, nobody could find them.
import { withoutSecret } from '../secrets/gate.ts';
import type { Outcome, Received } from './outcome.ts';
import { readOutcome } from './read.ts';

/** The outcome without the tokens; the same object where none is in it. */
export function redact(outcome: Outcome, tokens: readonly string[]): Outcome {
  if (outcome.kind === 'aborted') return outcome;
  if (outcome.kind === 'unreachable') {
    const detail = withoutSecret(outcome.detail, tokens);
    return detail.removed ? { ...outcome, detail: detail.text } : outcome;
  }
  const received = redactReceived(outcome.received, tokens);
  if (outcome.kind !== 'unreadable') {
    return received === outcome.received ? outcome : readOutcome(received);
  }
  const detail = withoutSecret(outcome.detail, tokens);
  if (!detail.removed && received === outcome.received) return outcome;
  return { ...outcome, detail: detail.text, received: { ...received, redacted: true } };
}

/** The bytes are counted as they came. */
function redactReceived(received: Received, tokens: readonly string[]): Received {
  const text = withoutSecret(received.text, tokens);
  const headers = received.headers.map((pair) => pair.map((part) => withoutSecret(part, tokens)));
  if (!text.removed && !headers.flat().some(({ removed }) => removed)) return received;
  return {
    ...received,
    text: text.text,
    headers: headers.map(([name, value]) => [name?.text ?? '', value?.text ?? '']),
    redacted: true,
  };
}
