import type { Unreadable } from '../../exchange/failures.ts';

/** What is wrong with a response, thrown where it is found. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly reason: Unreadable;

  constructor(reason: Unreadable, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
