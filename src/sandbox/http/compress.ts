// This file compresses bodies: the API always does, with gzip unless deflate alone is asked for (docs/compression).

export type ContentCoding = 'gzip' | 'deflate';

/** Chooses the coding by the Accept-Encoding header; no header, `identity` and the unknown all mean gzip. */
export function chooseCoding(accepted: string | null): ContentCoding {
  const codings = (accepted ?? '').split(',').map(readCoding);
  const isAsked = (wanted: ContentCoding) =>
    codings.some(({ name, isRefused }) => name === wanted && !isRefused);
  return isAsked('deflate') && !isAsked('gzip') ? 'deflate' : 'gzip';
}

function readCoding(text: string) {
  const [name = '', ...parameters] = text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return { name, isRefused: parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) };
}

/** Compresses a text; `deflate` is the zlib format, as HTTP means it. */
export async function compress(text: string, coding: ContentCoding): Promise<ArrayBuffer> {
  return new Response(compressStream(new Blob([text]).stream(), coding)).arrayBuffer();
}

/** Compresses a stream, no further ahead than its reader asks. */
export function compressStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  coding: ContentCoding,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return stream.pipeThrough(new CompressionStream(coding));
}
