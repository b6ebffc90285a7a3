/** A refusal by the API. Thrown anywhere in the sandbox; handler.ts alone catches it and writes the response. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly errorId: number;
  readonly errorName: string;

  constructor(errorId: number, errorName: string, message: string) {
    super(message);
    this.errorId = errorId;
    this.errorName = errorName;
  }
}

/** A refused parameter: recorded responses carry its bare name as the whole message. */
export function badParameterError(message: string) {
  return new ApiError(400, 'bad_parameter', message);
}

/** A write that was understood and refused. Invented: no message of this error is recorded. */
export function writeFailedError(message: string) {
  return new ApiError(407, 'write_failed', message);
}

/** What the owner of the token may not do. Invented: so are all messages that say so of a write. */
export function accessDeniedError(message: string) {
  return new ApiError(403, 'access_denied', message);
}

/** Also what words or commas in place of ids get. */
export function noMethodError() {
  return new ApiError(404, 'no_method', 'no method found with this name');
}
