import { describe, expect, test } from 'vitest';
import { findFaults } from '../../.config/lint/svelte-rules.mjs';

const faults = (source: string) => findFaults(source).map(({ line, message }) => [line, message]);

describe('templates', () => {
  test('a component without a fault has none', () => {
    const rows = '{#each rows as { id }, index (id)}<b>{id}{index}</b>{/each}';
    expect(faults(`${rows}<button type="button">x</button>`)).toEqual([]);
  });

  test('HTML that is written as it is', () => {
    expect(faults('<p>\n{@html text}</p>')).toEqual([
      [2, expect.stringContaining('{@html} writes HTML as it is')],
    ]);
  });

  test('a button without a type, wherever it stands', () => {
    expect(faults('{#if a}\n\n<button {...rest}>x</button>{/if}')).toEqual([
      [3, expect.stringContaining('a button without a type')],
    ]);
  });

  test('rows without a key, and with the same for all', () => {
    expect(faults('{#each a as b}{b}{/each}\n{#each a as b (c.d)}{b}{/each}')).toEqual([
      [1, expect.stringContaining('without a key')],
      [2, expect.stringContaining('the same for all rows')],
    ]);
    expect(faults('{#each { length: 3 }, at}{at}{/each}')).toEqual([]);
  });
});
