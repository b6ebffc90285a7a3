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
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
