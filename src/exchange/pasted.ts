// This file reads an answer that a person got elsewhere, in a shell for example, and pasted.
import type { Outcome } from './outcome.ts';
import { readOutcome } from './read.ts';
import { redact } from './redact.ts';

/** Names the outcome of a pasted text as if it had come over the wire, without the tokens; `now` is in epoch milliseconds. */
export function readPasted(text: string, now: number, tokens: readonly string[]): Outcome {
  const bytes = new TextEncoder().encode(text).length;
  const timing = { startedAt: now, duration: 0 };
  const received = { status: 0, timing, wireBytes: undefined, bytes, headers: [], text };
  return redact(readOutcome(received), tokens);
}
