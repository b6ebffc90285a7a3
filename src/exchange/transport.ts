import type { ApiRequest } from '../request/build.ts';
import type { Timing } from './outcome.ts';

/** A request on its way. */
export interface TransportCall {
  readonly request: ApiRequest;
  /** Sent in the header that the request names, never anywhere else; empty sends no header. */
  readonly token: string;
  /** Ends the call. */
  readonly signal: AbortSignal;
  /** Called with the bytes received so far, where the transport can tell. */
  readonly onprogress: (bytes: number) => void;
}

/** A response before anything in it was read. */
export interface RawResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As the transport hands it over: still compressed where nothing on the way decompressed it. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Bytes on the wire; undefined where the browser does not tell. */
  readonly wireBytes: number | undefined;
  readonly timing: Timing;
}

/**
 * Carries a request to whatever responds to it: `fetch`, the sandbox in the page, the relay, or the API itself. Throws
 * `TransportError` or `InvalidResponseError` where it knows what went wrong.
 */
export type Transport = (call: TransportCall) => Promise<RawResponse>;
