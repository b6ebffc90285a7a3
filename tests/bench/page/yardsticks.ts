// This file builds what the explorer is compared with: pages of the same minimal shell, a text field that makes a URL and a Run
// that shows JSON, each with another way to show it; and a Svelte page with nothing in it.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { compressAssets } from '../../../.config/vite/compress.ts';
import { installed } from '../../support/packages.ts';

export const yardsticks = ['empty', 'pre', 'codemirror', 'monaco'] as const;
export type Yardstick = (typeof yardsticks)[number];

export interface Yardsticks {
  /** A folder with `server` and `client`, as `dist`; each yardstick is a page of its name. */
  readonly dist: string;
  /** Those that could not be made, and why. */
  readonly missing: ReadonlyMap<Yardstick, string>;
  readonly remove: () => void;
}

/** Only with a network: it is no package of the project. */
const codemirrorPackages = [
  'codemirror@6.0.2',
  '@codemirror/lang-json@6.0.2',
  '@codemirror/view@6.38.6',
  '@codemirror/state@6.5.2',
];

const shell = `
export function makeShell(show) {
  document.body.insertAdjacentHTML('afterbegin',
    '<input aria-label="Words" id="words"><code id="url"></code><button type="button" class="primary">Run</button>');
  const [words, url] = [document.querySelector('#words'), document.querySelector('#url')];
  const write = () => {
    url.textContent = '/2.3/questions?' + new URLSearchParams({ team: 'demo', q: words.value });
  };
  words.addEventListener('input', write);
  write();
  document.querySelector('button').addEventListener('click', async () => {
    const response = await fetch(url.textContent, { cache: 'no-store' });
    show(JSON.stringify(JSON.parse(await response.text()), null, 2));
  });
}
`;

const scripts: Readonly<Record<Yardstick, string>> = {
  empty: `
import { mount } from 'svelte';
import App from './App.svelte';
mount(App, { target: document.querySelector('main') });
`,
  pre: `
import { makeShell } from './shell.js';
const pre = document.createElement('pre');
document.querySelector('main').append(pre);
makeShell((text) => { pre.textContent = text; });
`,
  codemirror: `
import { basicSetup, EditorView } from 'codemirror';
import { EditorState } from '@codemirror/state';
import { json } from '@codemirror/lang-json';
import { makeShell } from './shell.js';
const extensions = [basicSetup, json(), EditorState.readOnly.of(true), EditorView.theme({ '&': { height: '700px' } })];
const view = new EditorView({ parent: document.querySelector('main'), extensions });
makeShell((doc) => view.setState(EditorState.create({ doc, extensions })));
`,
  // Nothing but the colours: to check the JSON once more in a worker would make it slower.
  monaco: `
import 'monaco-editor/features/register.all';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { editor } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { makeShell } from './shell.js';
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
jsonDefaults.setModeConfiguration({ tokens: true });
jsonDefaults.setDiagnosticsOptions({ validate: false });
const code = editor.create(document.querySelector('main'), {
  language: 'json', readOnly: true, automaticLayout: true,
});
makeShell((text) => code.setValue(text));
`,
};

/** The address of a yardstick's page within its site. A server starts only with an index. */
export const fileOf = (name: Yardstick): string =>
  name === 'empty' ? 'index.html' : `${name}.html`;

const pageOf = (name: Yardstick): string =>
  `<!doctype html><html lang="en"><head><title>${name}</title><style>main{height:700px;overflow:auto}</style></head><body><main></main><script type="module" src="./${name}.js"></script></body></html>`;

/** Builds the pages with the packages of the explorer, beside a copy of its server. */
export async function buildYardsticks(dist: string): Promise<Yardsticks> {
  // Inside the project, so that its packages are found; node_modules is ignored by every tool.
  const cache = join(dist, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const source = mkdtempSync(join(cache, 'yardsticks-'));
  const output = mkdtempSync(join(tmpdir(), 'explorer-bench-'));
  const missing = new Map<Yardstick, string>();
  try {
    cpSync(join(installed(codemirrorPackages), 'node_modules'), join(source, 'node_modules'), {
      recursive: true,
    });
  } catch (error) {
    missing.set('codemirror', error instanceof Error ? error.message : String(error));
  }
  const made = yardsticks.filter((name) => !missing.has(name));
  writeFileSync(join(source, 'shell.js'), shell);
  writeFileSync(join(source, 'App.svelte'), '<button type="button" class="primary">Empty</button>');
  for (const name of made) {
    writeFileSync(join(source, `${name}.js`), scripts[name]);
    writeFileSync(join(source, fileOf(name)), pageOf(name));
  }
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    plugins: [svelte({ configFile: false }), compressAssets()],
    build: {
      outDir: join(output, 'client'),
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: made.map((name) => join(source, fileOf(name))) },
    },
  });
  cpSync(join(dist, 'server'), join(output, 'server'), { recursive: true });
  return {
    dist: output,
    missing,
    remove: () => {
      for (const folder of [source, output]) rmSync(folder, { recursive: true });
    },
  };
}
