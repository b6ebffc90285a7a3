// This file unpacks the body of an answer, strictly: what is cut off, damaged or packed twice is no body.
import { promisify } from 'node:util';
import { gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { Flaw } from './flaw.ts';

interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}
type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Promise<Unpacked>;

// With `info` the promise holds more than node's types say.
const [gunzipAsync, inflateAsync, inflateRawAsync] = [gunzip, inflate, inflateRaw].map(
  (unpack) => promisify(unpack) as unknown as Unpack,
) as [Unpack, Unpack, Unpack];

/** Gives the body as it was before it was packed. Throws a `Flaw` for one that is not whole and sound. */
export async function unpack(
  packed: Uint8Array,
  encoding: string,
  largest: number,
): Promise<Uint8Array> {
  const body = await unpackOnce(packed, encoding, largest);
  if (isGzip(body) && body !== packed) {
    throw new Flaw('bad-encoding', 'The answer is packed twice: gzip within gzip.');
  }
  if (body.length > largest) throw tooLarge(largest);
  return body;
}

export function tooLarge(largest: number): Flaw {
  const megabytes = Math.round(largest / 1024 / 1024);
  return new Flaw(
    'too-large',
    `The answer is larger than ${megabytes} MB. Ask for fewer items or fields.`,
  );
}

async function unpackOnce(packed: Uint8Array, encoding: string, largest: number) {
  const coding = codingOf(packed, encoding);
  if (coding === 'identity') return packed;
  const run = { gzip: gunzipAsync, zlib: inflateAsync, raw: inflateRawAsync }[coding];
  const { buffer, engine } = await run(packed, {
    maxOutputLength: largest,
    chunkSize: 256 * 1024,
    info: true,
  }).catch((error: unknown) => {
    throw flawOf(error, largest);
  });
  if (engine.bytesWritten < packed.length) {
    throw new Flaw('bad-encoding', 'More bytes follow after the end of the packed answer.');
  }
  return buffer;
}

/** A proxy may have taken the Content-Encoding away: gzip is known by its first bytes (docs/compression). */
function codingOf(packed: Uint8Array, encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return isGzip(packed) ? 'gzip' : 'identity';
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  // Some servers send the deflate of zlib, others the bare one.
  if (name === 'deflate') return ((packed[0] ?? 0) & 0x0f) === 8 ? 'zlib' : 'raw';
  throw new Flaw('bad-encoding', 'The answer is packed in a way that was not asked for.');
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function flawOf(error: unknown, largest: number): Flaw {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(largest);
  if (code === 'Z_BUF_ERROR') {
    return new Flaw('incomplete', 'The answer breaks off: its packed body has no end.');
  }
  return new Flaw(
    'bad-encoding',
    'The packed body of the answer is damaged, or not packed at all.',
  );
}
