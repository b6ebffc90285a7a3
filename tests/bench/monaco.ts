// This file measures what each feature of Monaco costs that the editor of a response imports: it builds the editor once with
// all of them, and once more without each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { dropIconFont } from '../../.config/vite/icon-font.ts';
import { slimMonaco } from '../../.config/vite/slim-monaco.ts';
import type { Report } from './measure.ts';

const prefix = 'monaco-editor/features/';

/** Compressed kilobytes of the editor, and of each feature: what it saves to leave that one out alone. */
export async function benchMonaco(dist: string): Promise<Report> {
  const root = join(dist, '..');
  const whole = await sizeOf(root);
  const rows: { readonly name: string; readonly cost: number }[] = [];
  for (const name of featuresIn(join(root, 'src/ui/editor')))
    rows.push({ name, cost: whole - (await sizeOf(root, name)) });
  rows.sort((one, other) => other.cost - one.cost);
  return {
    results: [
      {
        what: 'monaco: the editor with all features, compressed',
        value: whole,
        bound: 560,
        unit: 'kB',
      },
    ],
    tables: [
      {
        title: 'Features of Monaco: what each adds to the editor alone',
        head: ['feature', 'kB, compressed'],
        rows: rows.map(({ name, cost }) => [name, cost.toFixed(1)]),
      },
    ],
  };
}

/** The names of the features that a folder imports, sorted. */
function featuresIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /'monaco-editor\/features\/(\w+)\/register'/g,
      ),
    ])
    .map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

/** Compressed kilobytes of all scripts and styles of the editor, without one feature if it is named. */
async function sizeOf(root: string, without?: string): Promise<number> {
  const [bundle] = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [dropIconFont(), slimMonaco(), ...(without === undefined ? [] : [leaveOut(without)])],
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: {
        entry: 'src/ui/editor/view.ts',
        formats: ['es'],
        fileName: 'view',
        cssFileName: 'view',
      },
    },
  })) as readonly Rolldown.RolldownOutput[];
  if (bundle === undefined) throw new Error('The editor was not built.');
  const bytes = bundle.output.map(
    (file) => brotliCompressSync(file.type === 'chunk' ? file.code : file.source).byteLength,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Puts an empty module in the place of a feature. */
function leaveOut(feature: string): Plugin {
  const empty = '\0left-out';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (id === `${prefix}${feature}/register` ? empty : undefined),
    load: (id) => (id === empty ? '' : undefined),
  };
}
