// This file reads the texts of a built page, which a package has only as the build compressed them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const suffix = '.br';

/** The names of files, and of those that can be made of a compressed one among them; each once. */
export function namesWithPlain(names: readonly string[]): readonly string[] {
  const plain = names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -3));
  return [...new Set([...names, ...plain])];
}

/** A file as it was before it was compressed. Throws where it cannot be read. */
export function readPlain(path: string): Uint8Array<ArrayBuffer> {
  if (existsSync(path) || !existsSync(path + suffix)) return readWhole(path);
  return new Uint8Array(brotliDecompressSync(readWhole(path + suffix)));
}

/** A file as it stands. Throws for what is none: a pipe would keep whoever reads it waiting. */
export function readWhole(path: string): Uint8Array<ArrayBuffer> {
  if (!statSync(path).isFile()) throw new Error(`not a file: '${path}'`);
  return new Uint8Array(readFileSync(path));
}
