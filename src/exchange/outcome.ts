// This file names everything that can come of a request.

export interface Timing {
  /** Epoch milliseconds at which it was sent. */
  readonly startedAt: number;
  /** Milliseconds until the last byte. */
  readonly duration: number;
}

export interface Received {
  readonly status: number;
  readonly timing: Timing;
  /** Bytes as they came, still compressed; undefined where the browser does not tell. */
  readonly wireBytes: number | undefined;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** What the wrapper of an answer says besides its items. */
export interface Summary {
  readonly items: number | undefined;
  readonly hasMore: boolean | undefined;
  readonly total: number | undefined;
  /** Seconds to wait before the same method is called again. */
  readonly backoff: number | undefined;
  readonly quotaRemaining: number | undefined;
  readonly quotaMax: number | undefined;
}

export interface ApiFault {
  readonly id: number;
  readonly name: string;
  readonly message: string;
}

export type Unreadable =
  'html' | 'empty' | 'not-json' | 'no-wrapper' | 'bad-encoding' | 'bad-utf8' | 'too-large';

export type Outcome =
  | { readonly kind: 'answered'; readonly received: Received; readonly summary: Summary }
  | { readonly kind: 'refused'; readonly received: Received; readonly fault: ApiFault }
  | {
      readonly kind: 'unreadable';
      readonly why: Unreadable;
      readonly detail: string;
      readonly received: Received;
    }
  | { readonly kind: 'unreachable'; readonly detail: string; readonly timing: Timing }
  | { readonly kind: 'aborted'; readonly timing: Timing };
