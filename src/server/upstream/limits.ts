import { largestBody } from '../../exchange/decode.ts';

/** How long a response may take, in milliseconds, and how large it may be, in bytes. */
export interface UpstreamLimits {
  readonly connect: number;
  readonly firstByte: number;
  /** Between two pieces of the body. */
  readonly idle: number;
  readonly total: number;
  /** On the wire, still compressed. */
  readonly wireBytes: number;
  /** Decompressed. */
  readonly bytes: number;
}

export const defaultUpstreamLimits: UpstreamLimits = {
  connect: 10_000,
  firstByte: 30_000,
  idle: 15_000,
  total: 60_000,
  wireBytes: 10 * 1024 * 1024,
  bytes: largestBody,
};
