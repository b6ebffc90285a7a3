import { expect, test } from 'vitest';
import { rankerOf } from '../../../src/ui/palette/rank.ts';

const items = [
  { id: 'doctor', title: 'Open: Doctor', words: 'diagnose why', choose: () => undefined },
  { id: 'dark', title: 'Theme: dark', words: 'settings', choose: () => undefined },
  { id: 'markdown', title: 'Copy as Markdown', detail: 'for a ticket', choose: () => undefined },
  { id: 'table', title: 'Show the response: Table', choose: () => undefined },
];

test.each([
  ['a word of the title', 'doctor', 'doctor'],
  ['the beginning of a word', 'tab', 'table'],
  ['words in another order', 'dark theme', 'dark'],
  ['missing letters', 'cpy mrkdwn', 'markdown'],
  ['a word of the detail', 'ticket', 'markdown'],
  ['a word that is not shown', 'diagnose', 'doctor'],
])('finds by %s', (_, query, found) => {
  expect(rankerOf(items)(query).map(({ id }) => id)[0]).toBe(found);
});

test.each(['zebra', '((((', '\\', '*'.repeat(500), '🚀', 'a'.repeat(100_000)])(
  'finds nothing for %j, and does not fail',
  (query) => {
    expect(rankerOf(items)(query)).toEqual([]);
  },
);
