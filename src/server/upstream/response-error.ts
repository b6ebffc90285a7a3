import type { InvalidResponseReason } from '../../exchange/failures.ts';

/** What is wrong with a response, thrown where it is found. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly reason: InvalidResponseReason;

  constructor(reason: InvalidResponseReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
