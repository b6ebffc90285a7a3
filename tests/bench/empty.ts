// This file builds a Svelte page with nothing in it, to be served by the same server: what the explorer is compared with.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface EmptySite {
  /** A folder with `server` and `client`, as `dist`. */
  readonly dist: string;
  readonly remove: () => void;
}

/** Builds the empty page beside a copy of the server. */
export async function buildEmptySite(dist: string): Promise<EmptySite> {
  // Inside the project, so that svelte is found; node_modules is ignored by every tool.
  const cache = join(dist, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'empty-'));
  const output = mkdtempSync(join(tmpdir(), 'explorer-bench-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Empty</title></head><body><div id="app"></div><script type="module" src="/main.js"></script></body></html>',
  );
  writeFileSync(join(folder, 'App.svelte'), '<button type="button">Empty</button>');
  writeFileSync(
    join(folder, 'main.js'),
    "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.getElementById('app') });\n",
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: join(output, 'client'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
    },
  });
  cpSync(join(dist, 'server'), join(output, 'server'), { recursive: true });
  return {
    dist: output,
    remove: () => {
      for (const made of [folder, output]) rmSync(made, { recursive: true });
    },
  };
}
