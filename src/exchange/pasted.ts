// This file reads an answer that a person got elsewhere, in a shell for example, and pasted.
import type { Outcome } from './outcome.ts';
import { readOutcome } from './read.ts';

/** Names the outcome of a pasted text as if it had come over the wire; `now` is in epoch milliseconds. */
export function readPasted(text: string, now: number): Outcome {
  const bytes = new TextEncoder().encode(text).length;
  const timing = { startedAt: now, duration: 0 };
  return readOutcome({ status: 0, timing, wireBytes: undefined, bytes, headers: [], text });
}
