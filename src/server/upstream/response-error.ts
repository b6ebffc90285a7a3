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

export function responseTooLarge(largest: number): ResponseError {
  const megabytes = Math.round(largest / 1024 / 1024);
  return new ResponseError(
    'too-large',
    `The response is larger than ${megabytes} MB. Ask for fewer items or fields.`,
  );
}
