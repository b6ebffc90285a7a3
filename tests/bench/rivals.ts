// This file builds what the response is compared with: the same JSON in a plain <pre>, and in an editor as Monaco comes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface Rivals {
  /** A folder with `plain.html` and `monaco.html`. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Both ask for the JSON when their button is pressed, and lay it out as most pages do. */
const ask = `
const button = document.querySelector('button');
export const onjson = (show) => {
  button.onclick = async () => {
    const response = await fetch('/2.3/questions?team=demo', { cache: 'no-store' });
    show(JSON.stringify(JSON.parse(await response.text()), null, 2));
  };
};
`;

const plain = `
import { onjson } from './ask.js';
const pre = document.querySelector('pre');
onjson((text) => { pre.textContent = text; });
`;

const monaco = `
import 'monaco-editor/features/register.all';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { editor } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { onjson } from './ask.js';
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
// Nothing but the colours: to check the JSON once more in a worker would make the rival slower.
jsonDefaults.setModeConfiguration({ tokens: true });
jsonDefaults.setDiagnosticsOptions({ validate: false });
const code = editor.create(document.querySelector('main'), {
  language: 'json', readOnly: true, automaticLayout: true,
});
onjson((text) => code.setValue(text));
`;

const pageOf = (script: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>Rival</title><style>main{height:700px;overflow:auto}</style></head><body><button type="button">Run</button><main>${body}</main><script type="module" src="./${script}"></script></body></html>`;

/** Builds both pages with the Monaco of the explorer. */
export async function buildRivals(dist: string): Promise<Rivals> {
  // Inside the project, so that Monaco is found; node_modules is ignored by every tool.
  const cache = join(dist, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const source = mkdtempSync(join(cache, 'rivals-'));
  const folder = mkdtempSync(join(tmpdir(), 'explorer-rivals-'));
  const files = {
    'ask.js': ask,
    'plain.js': plain,
    'monaco.js': monaco,
    'plain.html': pageOf('plain.js', '<pre></pre>'),
    'monaco.html': pageOf('monaco.js', ''),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: ['plain.html', 'monaco.html'].map((name) => join(source, name)) },
    },
  });
  return {
    folder,
    remove: () => {
      for (const made of [source, folder]) rmSync(made, { recursive: true });
    },
  };
}
