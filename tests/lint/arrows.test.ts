import { expect, test } from 'vitest';
import { faultOf } from '../../.config/lint/arrows.mjs';

test.each([
  ['src/request/draft.ts', '../catalog/index.ts'],
  ['src/request/draft.ts', './address/url.ts'],
  ['src/request/paste/shell.ts', 'unbash'],
  ['src/server/main.ts', 'node:http'],
  ['src/server/main.ts', '@hono/node-server/serve-static'],
  ['src/ui/editor/monaco.ts', 'monaco-editor/editor.js'],
  ['src/main.ts', './ui/App.svelte'],
])('%s may import %s', (file, specifier) => {
  expect(faultOf(file, specifier)).toBeUndefined();
});

test.each([
  ['src/request/draft.ts', '../ui/App.svelte', 'src/ui/App.svelte'],
  ['src/request/draft.ts', '../snippets/snippet.ts', 'src/snippets/snippet.ts'],
  ['src/request/draft.ts', 'valibot', 'node_modules/valibot/'],
  ['src/ui/App.svelte', 'node:fs', 'node:fs'],
  ['src/ui/App.svelte', 'd3-scale-chromatic', 'node_modules/d3-scale-chromatic/'],
  ['src/ui/App.svelte', '../main.ts', 'src/main.ts'],
  ['src/other.ts', './ui/App.svelte', 'src/ui/App.svelte'],
])('%s may not import %s', (file, specifier, target) => {
  expect(faultOf(file, specifier)).toMatch(`${file} imports ${target}`);
});
