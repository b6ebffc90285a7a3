import type { Unreadable } from '../../exchange/failures.ts';

/** What is wrong with an answer, where it is found. */
export class ResponseError extends Error {
  override readonly name = 'Flaw';
  readonly why: Unreadable;

  constructor(why: Unreadable, detail: string) {
    super(detail);
    this.why = why;
  }
}
