// This file is what a transport throws when it knows why there is no response, or none that can be read.
import type { TransportErrorReason, InvalidResponseReason } from './failures.ts';
import type { RawResponse } from './transport.ts';

/** What had been received before the response failed. */
export interface PartialResponse extends Pick<RawResponse, 'status' | 'headers' | 'wireBytes'> {
  /** Bytes after decompression, as far as they are known. */
  readonly bytes?: number;
}

export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly reason: TransportErrorReason;
  /** Seconds after which it may be tried again. */
  readonly pause: number | undefined;

  /** `detail` is a sentence for the person, without anything secret. */
  constructor(reason: TransportErrorReason, detail: string, pause?: number) {
    super(detail);
    this.reason = reason;
    this.pause = pause;
  }
}

export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError';
  readonly reason: InvalidResponseReason;
  readonly partial: PartialResponse;

  constructor(reason: InvalidResponseReason, detail: string, partial: PartialResponse) {
    super(detail);
    this.reason = reason;
    this.partial = partial;
  }
}
