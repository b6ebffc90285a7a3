import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { SavedFilter } from '../../../src/filters/saved/saved-filter.ts';
import { readFilters, writeFilters } from '../../../src/filters/saved/text.ts';
import type { StorageSlot } from '../../../src/ui/browser/storage-slot.ts';
import { SavedFilters } from '../../../src/ui/filters/saved-filters.svelte.ts';
import { Credentials } from '../../../src/ui/credentials/credentials.svelte.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { keeperOf } from '../../support/fakes/explorers.ts';
import { savedFilterOf } from '../../support/builders/saved-filters.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name, at) =>
  savedFilterOf({ id: `!${name}`, name, at: 1000 + at }),
) as [SavedFilter, SavedFilter, SavedFilter];

function open(keeper: StorageSlot, keyring = new Credentials(true)): SavedFilters {
  return new SavedFilters(keeper, keyring.clean);
}

const refusing: StorageSlot = { read: () => undefined, write: () => false, clear: () => undefined };
const names = (list: readonly SavedFilter[]) => list.map(({ name }) => name);
const namesIn = (text = '') => {
  const read = readFilters(text);
  return 'filters' in read ? names(read.filters) : read.problem;
};

test('there are none until what is kept has been read', async () => {
  const kept = open(keeperOf(writeFilters([a, b])));
  expect(kept.list).toEqual([]);
  expect(kept.find('!a')).toBeUndefined();
  await kept.load();
  expect(kept.list).toEqual([b, a]);
  expect(kept.find('!a')).toEqual(a);
  expect(kept.problem).toBe('');
});

test('a filter that is kept before that is not lost', async () => {
  const keeper = keeperOf(writeFilters([a]));
  const kept = open(keeper);
  await Promise.all([kept.add(b), kept.load(), kept.add(c)]);
  expect(names(kept.list)).toEqual(['c', 'b', 'a']);
  expect(namesIn(keeper.kept())).toEqual(['c', 'b', 'a']);
});

test('who looks at the list is told when it changes', async () => {
  const kept = open(keeperOf());
  await kept.load();
  const seen: (readonly string[])[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(names(kept.list)));
  });
  flushSync();
  await kept.add(a);
  flushSync();
  stop();
  expect(seen).toEqual([[], ['a']]);
});

test('a filter is renamed, removed and had back', async () => {
  const keeper = keeperOf(writeFilters([a, b]));
  const kept = open(keeper);
  await kept.rename('!b', ' with\nbodies ');
  expect(namesIn(keeper.kept())).toEqual(['with bodies', 'a']);
  await kept.remove('!b');
  expect(namesIn(keeper.kept())).toEqual(['a']);
  expect(kept.removed?.name).toBe('with bodies');
  await kept.undoRemove();
  expect(namesIn(keeper.kept())).toEqual(['with bodies', 'a']);
  expect(kept.removed).toBeUndefined();
  await kept.undoRemove();
  expect(names(kept.list)).toEqual(['with bodies', 'a']);
});

test('what another tab keeps is not lost, nor what it removes had back', async () => {
  const keeper = keeperOf();
  const [one, other] = [open(keeper), open(keeper)];
  await Promise.all([one.load(), other.load()]);
  await one.add(a);
  await other.add(b);
  await one.add(c);
  expect(namesIn(keeper.kept())).toEqual(['c', 'b', 'a']);
  await other.remove('!a');
  await one.rename('!c', 'new');
  expect(namesIn(keeper.kept())).toEqual(['new', 'b']);
  expect(names(one.list)).toEqual(['new', 'b']);
});

test('what a newer explorer keeps stays as it is', async () => {
  const text = '{"version":2,"filters":{}}';
  const keeper = keeperOf(text);
  const kept = open(keeper);
  await kept.add(a);
  await kept.add(b);
  await kept.remove('!a');
  expect(names(kept.list)).toEqual(['b']);
  expect(keeper.kept()).toBe(text);
  expect(kept.problem).toContain('A newer explorer');
});

test('a newer explorer in another tab is noticed in time', async () => {
  const keeper = keeperOf();
  const kept = open(keeper);
  await kept.add(a);
  keeper.write('{"version":2}');
  await kept.add(b);
  expect(names(kept.list)).toEqual(['b', 'a']);
  expect(keeper.kept()).toBe('{"version":2}');
});

test('without a storage all works, as long as the page is open', async () => {
  const kept = open(refusing);
  await kept.load();
  expect(kept.problem).toBe('');
  await kept.add(a);
  await kept.add(b);
  await kept.rename('!a', 'new');
  expect(names(kept.list)).toEqual(['b', 'new']);
  expect(kept.problem).toContain('does not keep your filters');
});

test('what was only in memory is kept once there is room', async () => {
  const keeper = keeperOf(writeFilters([a]));
  let full = true;
  const kept = open({ ...keeper, write: (text) => !full && keeper.write(text) });
  await kept.add(b);
  expect(kept.problem).not.toBe('');
  full = false;
  await kept.add(c);
  expect(kept.problem).toBe('');
  expect(namesIn(keeper.kept())).toEqual(['c', 'b', 'a']);
});

test('what cannot be read stays until there is something to keep', async () => {
  const keeper = keeperOf('{"version":1,');
  const kept = open(keeper);
  await kept.load();
  expect(kept.list).toEqual([]);
  expect(kept.problem).toContain('cannot be read');
  expect(keeper.kept()).toBe('{"version":1,');
  await kept.add(a);
  expect(kept.problem).toBe('');
  expect(namesIn(keeper.kept())).toEqual(['a']);
});

test('an id that stands twice in what is kept is one filter', async () => {
  const kept = open(keeperOf(writeFilters([a, a, b])));
  await kept.load();
  expect(names(kept.list)).toEqual(['b', 'a']);
});

test('an export is imported elsewhere, and it is said what came of it', async () => {
  const keeper = keeperOf(writeFilters([a]));
  const kept = open(keeper);
  const exported = await open(keeperOf(writeFilters([a, b, c]))).exportText();
  expect(await kept.importText(exported)).toBe('2 filters added, 1 was there already.');
  expect(namesIn(keeper.kept())).toEqual(['c', 'b', 'a']);
  expect(await kept.importText('<html>')).toBe("It isn't an export of this explorer.");
  expect(await kept.importText('{"version":3}')).toContain('version 3');
  expect(names(kept.list)).toEqual(['c', 'b', 'a']);
});

test('an import of more than there is room for keeps what was there, and is undone', async () => {
  const keeper = keeperOf(writeFilters([a, b, c]));
  const kept = open(keeper);
  const theirs = Array.from({ length: 600 }, (_, at) =>
    savedFilterOf({ id: `!t${at}`, at: 5000 + at }),
  );
  expect(await kept.importText(writeFilters(theirs))).toBe(
    '197 filters added, 403 refused: at most 200 are kept, so remove some and import again.',
  );
  expect(names(kept.list).slice(-3)).toEqual(['c', 'b', 'a']);
  expect(kept.canUndoImport).toBe(true);
  await kept.undoImport();
  expect(namesIn(keeper.kept())).toEqual(['c', 'b', 'a']);
  expect(kept.canUndoImport).toBe(false);
});

test('an import that changes nothing is not there to be undone', async () => {
  const kept = open(keeperOf(writeFilters([a])));
  expect(await kept.importText(writeFilters([a]))).toBe('No filters added, 1 was there already.');
  expect(kept.canUndoImport).toBe(false);
});

test('what is forgotten is gone from the storage and from the page', async () => {
  const keeper = keeperOf(writeFilters([a, b]));
  const kept = open(keeper);
  await kept.remove('!b');
  kept.forget();
  expect([kept.list, kept.removed, keeper.kept()]).toEqual([[], undefined, undefined]);
});

test('T13 a name does not keep the token, and loses nothing else', async () => {
  const canary = makeCanary();
  const keyring = new Credentials(true);
  const keeper = keeperOf(writeFilters([a]));
  const kept = open(keeper, keyring);
  const hidden = Buffer.from(canary).toString('base64');
  await kept.add({ ...b, name: `my ${canary}` });
  await kept.add({ ...c, name: hidden });
  keyring.setToken('team', canary);
  expect(names(kept.list).join()).not.toMatch(new RegExp(`${canary}|${hidden}`));
  expect(await kept.exportText()).not.toContain(canary);
  await kept.rename('!a', 'new');
  const [first, ...others] = namesIn(keeper.kept());
  expect(first).toContain('[token removed]');
  expect(others).toEqual(['my [token removed]', 'new']);
  expect(keeper.kept()).not.toMatch(new RegExp(`${canary}|${hidden}`));
});

test('rows that cannot be read are told of, and the others are there', async () => {
  const text = JSON.stringify({
    version: 1,
    filters: [...(JSON.parse(writeFilters([a])) as { filters: unknown[] }).filters, { id: 7 }],
  });
  const kept = open(keeperOf(text));
  await kept.load();
  expect(names(kept.list)).toEqual(['a']);
  expect(kept.problem).toContain('cannot be read and are left out');
  await kept.add(b);
  expect(kept.problem).toBe('');
});

test('what another tab keeps is taken over', async () => {
  const keeper = keeperOf(writeFilters([a]));
  const kept = open(keeper);
  await kept.load();
  keeper.write(writeFilters([a, b]));
  await kept.refresh();
  expect(names(kept.list)).toEqual(['b', 'a']);
});

test('what was removed stays away where the browser lets nothing be written', async () => {
  const kept = open({ ...refusing, read: () => writeFilters([a, b]) });
  await kept.load();
  await kept.remove('!a');
  await kept.add(c);
  expect(names(kept.list)).toEqual(['c', 'b']);
  expect(kept.problem).toContain('does not keep your filters');
});
