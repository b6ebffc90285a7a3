import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(?:css|html|js|json|mjs|svg|txt|wasm)$/;
const smallest = 1024;
const [brotliAsync, gzipAsync] = [promisify(brotliCompress), promisify(gzip)];

/** Writes `.br` and `.gz` next to every asset: at start, the same would take the server seconds. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      // index.html is left out: the server puts a tag into it.
      const assets = names.filter((name) => text.test(name) && name !== 'index.html');
      await Promise.all(assets.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.byteLength < smallest) return;
  await Promise.all([
    brotliAsync(bytes).then((small) => writeFile(`${path}.br`, small)),
    gzipAsync(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
