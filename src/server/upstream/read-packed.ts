import { joinBytes } from '../../exchange/join-bytes.ts';
import { responseTooLarge } from './response-error.ts';

/**
 * Reads a body as it comes over the wire. Progress is told at most ten times a second. Throws a `ResponseError` for one of
 * more bytes than `largest`.
 */
export async function readPacked(
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
  largest: number,
  onprogress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let told = performance.now();
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largest) throw responseTooLarge(largest);
    chunks.push(chunk);
    if (performance.now() - told < 100) continue;
    told = performance.now();
    onprogress(length);
  }
  return joinBytes(chunks);
}
