import { expect, test } from 'vitest';
import { fillVariables } from '../../../src/request/variables.ts';
import { usesOfHistory, usesOfSaved } from '../../../src/ui/panels/v3/uses.ts';
import { clock } from '../../support/builders/drafts.ts';
import { historyEntry } from '../../support/builders/history.ts';
import { requestRow } from '../../support/builders/saved-requests.ts';

const page = {
  clock,
  variables: {
    fill: (draft: Parameters<typeof fillVariables>[0]) =>
      fillVariables(draft, new Map([['topic', 'docker']])),
  },
};

test('takes a saved request as it would be sent: variables filled in, dates computed', () => {
  const values = { tagged: '{{topic}}', fromdate: '2026-01-01' };
  const [use] = usesOfSaved([requestRow({ id: 'aaaa', name: 'Mine', values })], page);
  expect(use).toMatchObject({ name: 'Mine', origin: 'saved', times: 1 });
  expect(use?.recipe.values).toEqual({ tagged: 'docker', fromdate: '1767225600' });
});

test('counts what was run several times once, and opens its newest run', () => {
  const entries = [
    historyEntry(3),
    historyEntry(2, { endpoint: 'me-badges', values: {} }),
    historyEntry(1, { values: { pagesize: '30', tagged: 'docker' } }),
  ];
  const uses = usesOfHistory(entries);
  expect(uses.map(({ name, times }) => [name, times])).toEqual([
    ['GET /questions tagged=docker pagesize=30', 2],
    ['GET /me/badges', 1],
  ]);
  expect(uses[0]?.key).toEqual({ kind: 'history', entry: entries[0] });
});

test('leaves out what this version knows no more', () => {
  expect(usesOfHistory([historyEntry(0, { endpoint: 'no-such-endpoint' })])).toEqual([]);
});
