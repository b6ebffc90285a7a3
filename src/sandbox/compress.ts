// This file compresses bodies: the API always does, with gzip unless deflate alone is asked for (docs/compression).

export type Coding = 'gzip' | 'deflate';

/** Chooses the coding by the Accept-Encoding header; no header, `identity` and the unknown all mean gzip. */
export function chooseCoding(accepted: string | null): Coding {
  const codings = (accepted ?? '').split(',').map(readCoding);
  const isAsked = (wanted: Coding) =>
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
export async function compress(text: string, coding: Coding): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream(coding));
  return new Response(packed).arrayBuffer();
}
