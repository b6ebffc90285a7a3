import { expect, test } from 'vitest';
import { readCode } from '../../.config/lint/svelte-code.mjs';

/** Without what is the same in all. */
const codeOf = (source: string) =>
  readCode(source)
    .replace(/\/\* oxlint-disable .*? \*\//, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());

test('what a script and its template evaluate stands on the lines that it has', () => {
  const source = `<script lang="ts">
  const { rows }: Props = $props();
  const count = $derived(rows.length);
</script>

{#each rows as { name }, at (name)}
  <p title={name} onclick={() => go(at)}>{name}</p>
{:else}
  {count}
{/each}`;
  expect(codeOf(source)).toEqual([
    '',
    'const { rows }: Props = given$();',
    'const count = $derived.by(() => (rows.length));',
    'export async function template$() {',
    '',
    'for (const [at, { name } ] of Array.from(rows).entries()) { show$(name);',
    'show$(name); show$(() => go(at)); show$(name); }',
    '',
    'show$(count); }',
    '',
  ]);
});

test('what the browser changes is assigned, so that its first value is not its only one', () => {
  expect(codeOf('<input bind:value={text} />').join('\n')).toContain('text = given$();');
});

test('each branch is taken by its own condition', () => {
  const [code] = codeOf('{#if a}{x}{:else if b}{y}{:else}{z}{/if}');
  expect(code).toContain('if (a) { show$(x); } else if (b) { show$(y); } else { show$(z); }');
});

test('a promise is awaited, and a snippet is a function', () => {
  const [code] = codeOf(
    '{#await p then v}{v}{/await}{#snippet row(a)}{a}{/snippet}{@render row(1)}',
  );
  expect(code).toContain('{ const v = await p; show$(v); }');
  expect(code).toContain('async function row( a, ) { show$(a); } show$(row(1));');
});
