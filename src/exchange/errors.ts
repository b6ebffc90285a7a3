// This file is what a transport throws when it knows why there is no answer, or none that can be read.
import type { Unreachable, Unreadable } from './failures.ts';

/** What had come of the answer before it failed. */
export interface PartialResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes as they came. */
  readonly wireBytes: number;
}

export class TransportError extends Error {
  override readonly name = 'NoAnswer';
  readonly why: Unreachable;
  /** Seconds after which it may be tried again. */
  readonly pause: number | undefined;

  /** `detail` is a sentence for the person, without anything secret. */
  constructor(why: Unreachable, detail: string, pause?: number) {
    super(detail);
    this.why = why;
    this.pause = pause;
  }
}

export class InvalidResponse extends Error {
  override readonly name = 'BadAnswer';
  readonly why: Unreadable;
  readonly partial: PartialResponse;

  constructor(why: Unreadable, detail: string, partial: PartialResponse) {
    super(detail);
    this.why = why;
    this.partial = partial;
  }
}
