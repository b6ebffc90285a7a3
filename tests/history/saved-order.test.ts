import { expect, test } from 'vitest';
import { groupsOf, moveFolder, moveRequest, stepOf } from '../../src/history/saved-order.ts';
import type { Place, Saved } from '../../src/history/saved-order.ts';
import { folderRow, requestRow } from '../support/builders/saved-requests.ts';

const saved: Saved = {
  folders: [folderRow({ id: 'second', order: 1 }), folderRow({ id: 'first', order: 0 })],
  requests: [
    requestRow({ id: 'b', folder: 'first', order: 1 }),
    requestRow({ id: 'a', folder: 'first', order: 0 }),
    requestRow({ id: 'c', folder: 'first', order: 2 }),
    requestRow({ id: 'loose', folder: '', order: 0 }),
    requestRow({ id: 'orphan', folder: 'deleted', order: 1 }),
  ],
};

/** The order as a text: `first[a b c] second[] [loose orphan]`. */
function textOf(some: Saved): string {
  return groupsOf(some)
    .map(({ folder, requests }) => `${folder?.id ?? ''}[${requests.map(({ id }) => id).join(' ')}]`)
    .join(' ');
}

function moved(id: string, place: Place | undefined): string {
  const changed = place ? moveRequest(saved, id, place) : [];
  const kept = saved.requests.filter((request) => !changed.some((one) => one.id === request.id));
  return textOf({ ...saved, requests: [...kept, ...changed] });
}

test('folders come first in their order, then what is in none', () => {
  expect(textOf(saved)).toBe('first[a b c] second[] [loose orphan]');
});

test.each([
  ['c', { folder: 'first', index: 0 }, 'first[c a b] second[] [loose orphan]'],
  ['a', { folder: 'first', index: 3 }, 'first[b c a] second[] [loose orphan]'],
  ['a', { folder: 'first', index: 2 }, 'first[b a c] second[] [loose orphan]'],
  ['b', { folder: 'second', index: 0 }, 'first[a c] second[b] [loose orphan]'],
  ['b', { folder: '', index: 1 }, 'first[a c] second[] [loose b orphan]'],
  ['loose', { folder: 'first', index: 1 }, 'first[a loose b c] second[] [orphan]'],
])('%s moves to %j', (id, place, order) => {
  expect(moved(id, place)).toBe(order);
});

test.each([
  ['b', -1, 'first[b a c] second[] [loose orphan]'],
  ['b', 1, 'first[a c b] second[] [loose orphan]'],
  ['c', 1, 'first[a b] second[c] [loose orphan]'],
  ['loose', -1, 'first[a b c] second[loose] [orphan]'],
  ['a', -1, 'first[a b c] second[] [loose orphan]'],
  ['orphan', 1, 'first[a b c] second[] [loose orphan]'],
] as const)('a step takes %s by %i', (id, by, order) => {
  expect(moved(id, stepOf(saved, id, by))).toBe(order);
});

test('a folder moves past another', () => {
  const folders = moveFolder(saved, 'first', 2);
  expect(textOf({ ...saved, folders })).toBe('second[] first[a b c] [loose orphan]');
});
