import type { InvalidResponseReason } from './failures.ts';
import { joinBytes } from './join-bytes.ts';

/** The most that is decoded, in bytes. */
export const largestBody = 25 * 1024 * 1024;

export type Decoded =
  | { readonly text: string; readonly bytes: number; readonly compressed: boolean }
  | { readonly reason: InvalidResponseReason; readonly detail: string; readonly bytes: number };

/**
 * Decodes a body as UTF-8, strictly. It is decompressed by its first bytes: `fetch` has usually done so already, a handler in
 * the page has not, and a proxy may have taken the Content-Encoding away (docs/compression says to assume gzip then).
 */
export async function decodeBody(
  body: Uint8Array<ArrayBuffer>,
  encoding: string | null,
): Promise<Decoded> {
  const format = compression(body, encoding);
  if (format === undefined) return decodeText(body, false);
  try {
    const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream(format));
    return decodeText(await readBytes(stream), true);
  } catch (error) {
    const bytes = body.length;
    if (error instanceof TooLarge) return { reason: 'too-large', detail: tooLargeMessage, bytes };
    return {
      reason: 'bad-encoding',
      detail: `The response is marked as compressed, but its ${format} data is broken or cut off.`,
      bytes,
    };
  }
}

/** Reads a stream to its end. Throws `TooLarge` beyond `largestBody`. */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > largestBody) {
      await reader.cancel();
      throw new TooLarge();
    }
    chunks.push(next.value);
  }
  return joinBytes(chunks);
}

/** A body beyond `largestBody`. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export const tooLargeMessage = `The response is larger than ${largestBody / 1024 / 1024} MB. Ask for fewer items or fields.`;

function compression(body: Uint8Array, encoding: string | null): CompressionFormat | undefined {
  if (body[0] === 0x1f && body[1] === 0x8b) return 'gzip';
  // A zlib header: method 8, and the two bytes are a multiple of 31.
  const zlib = body[0] === 0x78 && ((0x78 << 8) | (body[1] ?? 0)) % 31 === 0;
  return encoding === 'deflate' && zlib ? 'deflate' : undefined;
}

function decodeText(body: Uint8Array<ArrayBuffer>, compressed: boolean): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { text, bytes: body.length, compressed };
  } catch {
    return {
      reason: 'bad-utf8',
      detail: 'The response has bytes that are not UTF-8.',
      bytes: body.length,
    };
  }
}
