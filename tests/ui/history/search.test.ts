import { expect, test } from 'vitest';
import { searchEntries } from '../../../src/ui/history/search.ts';
import { historyEntry } from '../../support/builders/history.ts';

const docker = historyEntry(1, { pinned: true });
const refused = historyEntry(2, {
  outcome: 'api-error',
  status: 400,
  error: { id: 502, name: 'throttle_violation' },
});
const named = historyEntry(3, {
  endpoint: 'users-by-ids',
  values: { ids: '12;13', filter: '!abcdefgh' },
  filterName: 'With bodies',
});
const lost = historyEntry(4, {
  endpoint: 'tags',
  values: {},
  outcome: 'transport-error',
  reason: 'dns',
});
const dated = historyEntry(5, { values: { fromdate: '1769256000' }, typed: { fromdate: '7d' } });
const cancelled = historyEntry(6, { endpoint: 'badges', values: {}, outcome: 'aborted' });
const all = [docker, refused, named, lost, dated, cancelled];

test.each([
  ['an endpoint', '/users', [named]],
  ['a parameter and its value', 'tagged=docker', [docker, refused]],
  ['a status', '400', [refused]],
  ['the name of an error', 'throttle', [refused]],
  ['its id', '502', [refused]],
  ['the name of a filter', 'with BODIES', [named]],
  ['what happened', 'host name', [lost]],
  ['what was typed', '7d', [dated]],
  ['several words, in any order', 'violation docker', [refused]],
  ['words of which one is nowhere', 'docker nowhere', []],
])('entries are found by %s', (_, text, found) => {
  expect(searchEntries(all, { text, failed: false, pinned: false })).toEqual(found);
});

test('failed ones and pinned ones can be shown alone; a cancelled one has not failed', () => {
  expect(searchEntries(all, { text: '', failed: true, pinned: false })).toEqual([refused, lost]);
  expect(searchEntries(all, { text: '', failed: false, pinned: true })).toEqual([docker]);
  expect(searchEntries(all, { text: '', failed: true, pinned: true })).toEqual([]);
});
