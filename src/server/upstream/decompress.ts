// This file decompresses the body of a response, strictly: one that is cut off, damaged or compressed twice is refused.
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';
import { ResponseError, responseTooLarge } from './response-error.ts';

interface Unpacked {
  readonly buffer: Buffer<ArrayBuffer>;
  readonly engine: { readonly bytesWritten: number };
}

// With `info` they give more than node's types say. Synchronous: in pieces on another thread, most responses take longer.
const unpackers = {
  gzip: gunzipSync,
  zlib: inflateSync,
  raw: inflateRawSync,
} as unknown as Record<
  'gzip' | 'zlib' | 'raw',
  (bytes: Uint8Array, options: ZlibOptions) => Unpacked
>;

/** Gives the decompressed body. Throws a `ResponseError` for one that is not whole and sound. */
export function decompress(
  packed: Uint8Array<ArrayBuffer>,
  encoding: string,
  largest: number,
): Uint8Array<ArrayBuffer> {
  const body = unpackOnce(packed, encoding, largest);
  if (isGzip(body) && body !== packed) {
    throw new ResponseError('bad-encoding', 'The response is compressed twice: gzip within gzip.');
  }
  if (body.length > largest) throw responseTooLarge(largest);
  return body;
}

function unpackOnce(
  packed: Uint8Array<ArrayBuffer>,
  encoding: string,
  largest: number,
): Uint8Array<ArrayBuffer> {
  const coding = codingOf(packed, encoding);
  if (coding === 'identity') return packed;
  const { buffer, engine } = run(coding, packed, largest);
  if (engine.bytesWritten < packed.length) {
    throw new ResponseError(
      'bad-encoding',
      'More bytes follow after the end of the compressed response.',
    );
  }
  return buffer;
}

function run(
  coding: keyof typeof unpackers,
  packed: Uint8Array<ArrayBuffer>,
  largest: number,
): Unpacked {
  try {
    // In one piece, mostly: JSON packs to a quarter and less.
    const chunkSize = Math.min(4 * packed.length + 1024, 256 * 1024);
    const options = { maxOutputLength: largest, chunkSize, info: true };
    return unpackers[coding](packed, options);
  } catch (error) {
    throw responseErrorOf(error, largest);
  }
}

/** A proxy may have taken the Content-Encoding away: gzip is known by its first bytes (docs/compression). */
function codingOf(packed: Uint8Array, encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return isGzip(packed) ? 'gzip' : 'identity';
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  // Some servers send the deflate of zlib, others the bare one.
  if (name === 'deflate') return ((packed[0] ?? 0) & 0x0f) === 8 ? 'zlib' : 'raw';
  throw new ResponseError(
    'bad-encoding',
    'The response is compressed in a way that was not asked for.',
  );
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function responseErrorOf(error: unknown, largest: number): ResponseError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return responseTooLarge(largest);
  if (code === 'Z_BUF_ERROR') {
    return new ResponseError(
      'incomplete',
      'The response is cut off: its compressed body has no end.',
    );
  }
  return new ResponseError(
    'bad-encoding',
    'The compressed body of the response is damaged, or not compressed at all.',
  );
}
