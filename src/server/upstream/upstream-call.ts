// This file is what a transport to the real API is, whatever carries it.
import type { RawResponse, TransportCall } from '../../exchange/transport.ts';
import type { ResponseHead } from './head.ts';

export interface UpstreamCall extends TransportCall {
  readonly onhead?: (head: ResponseHead) => void;
}

/** The transport to the real API; its bodies are decompressed. Progress is told at most ten times a second. */
export type Upstream = (call: UpstreamCall) => Promise<RawResponse>;
