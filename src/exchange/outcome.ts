// This file names every outcome of a request.
import type { PastedTextReason, TransportErrorReason, InvalidResponseReason } from './failures.ts';

export interface Timing {
  /** Epoch milliseconds at which it was sent. */
  readonly startedAt: number;
  /** Milliseconds until the last byte. */
  readonly duration: number;
  /** Milliseconds until the head of the response was here; left out where there was none, or nobody measured. */
  readonly untilHead?: number;
}

export interface DecodedResponse {
  readonly status: number;
  readonly timing: Timing;
  /** Bytes as they came, still compressed; undefined where the browser does not tell. */
  readonly wireBytes: number | undefined;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** A token in it was removed. */
  readonly redacted?: true;
}

/** What the wrapper of a response says besides its items. */
export interface Summary {
  readonly items: number | undefined;
  readonly hasMore: boolean | undefined;
  readonly total: number | undefined;
  /** Seconds to wait before the same method is called again. */
  readonly backoff: number | undefined;
  readonly quotaRemaining: number | undefined;
  readonly quotaMax: number | undefined;
  /** Implausible values, and what is made of them instead; left out where there are none. */
  readonly odd?: readonly string[];
}

export interface ApiErrorDetails {
  readonly id: number;
  readonly name: string;
  readonly message: string;
}

/** What came of a request. */
export type Outcome =
  | { readonly kind: 'success'; readonly received: DecodedResponse; readonly summary: Summary }
  | {
      readonly kind: 'api-error';
      readonly received: DecodedResponse;
      readonly error: ApiErrorDetails;
    }
  | {
      readonly kind: 'invalid-response';
      readonly reason: InvalidResponseReason | PastedTextReason;
      readonly detail: string;
      readonly received: DecodedResponse;
      /** How many characters are JSON, of a text that is not JSON to its end; a mark of UTF-8 in front does not count. */
      readonly at?: number | undefined;
      /** The response that stands within a pasted text. */
      readonly inner?: string;
    }
  | {
      readonly kind: 'transport-error';
      readonly reason: TransportErrorReason;
      readonly detail: string;
      /** Seconds after which it may be tried again, where that is known. */
      readonly pause?: number;
      readonly timing: Timing;
    }
  | { readonly kind: 'aborted'; readonly timing: Timing };
