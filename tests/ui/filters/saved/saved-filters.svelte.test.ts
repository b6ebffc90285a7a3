import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { SavedFilter } from '../../../../src/filters/saved/saved-filter.ts';
import { readFilters, writeFilters } from '../../../../src/filters/saved/text.ts';
import type { StorageSlot } from '../../../../src/ui/browser/storage-slot.ts';
import { Credentials } from '../../../../src/ui/credentials/credentials.svelte.ts';
import { SavedFilters } from '../../../../src/ui/filters/saved/saved-filters.svelte.ts';
import { makeCanary } from '../../../support/builders/canary.ts';
import { savedFilterOf } from '../../../support/builders/saved-filters.ts';
import { memorySlot } from '../../../support/fakes/explorers.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name, at) =>
  savedFilterOf({ id: `!${name}`, name, at: 1000 + at }),
) as [SavedFilter, SavedFilter, SavedFilter];

function open(slot: StorageSlot, credentials = new Credentials(true)): SavedFilters {
  return new SavedFilters(slot, credentials.clean);
}

const refusing: StorageSlot = { read: () => undefined, write: () => false, clear: () => undefined };
const names = (list: readonly SavedFilter[]) => list.map(({ name }) => name);
const namesIn = (text = '') => {
  const read = readFilters(text);
  return 'filters' in read ? names(read.filters) : read.problem;
};

test('there are none until the saved ones have been read', async () => {
  const kept = open(memorySlot(writeFilters([a, b])));
  expect(kept.list).toEqual([]);
  expect(kept.find('!a')).toBeUndefined();
  await kept.load();
  expect(kept.list).toEqual([b, a]);
  expect(kept.find('!a')).toEqual(a);
  expect(kept.problem).toBe('');
});

test('a filter that is saved before that is not lost', async () => {
  const slot = memorySlot(writeFilters([a]));
  const kept = open(slot);
  await Promise.all([kept.add(b), kept.load(), kept.add(c)]);
  expect(names(kept.list)).toEqual(['c', 'b', 'a']);
  expect(namesIn(slot.stored())).toEqual(['c', 'b', 'a']);
});

test('who looks at the list is told when it changes', async () => {
  const kept = open(memorySlot());
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
  const slot = memorySlot(writeFilters([a, b]));
  const kept = open(slot);
  await kept.rename('!b', ' with\nbodies ');
  expect(namesIn(slot.stored())).toEqual(['with bodies', 'a']);
  await kept.remove('!b');
  expect(namesIn(slot.stored())).toEqual(['a']);
  expect(kept.removed?.name).toBe('with bodies');
  await kept.undoRemove();
  expect(namesIn(slot.stored())).toEqual(['with bodies', 'a']);
  expect(kept.removed).toBeUndefined();
  await kept.undoRemove();
  expect(names(kept.list)).toEqual(['with bodies', 'a']);
});

test('what another tab keeps is not lost, nor what it removes had back', async () => {
  const slot = memorySlot();
  const [one, other] = [open(slot), open(slot)];
  await Promise.all([one.load(), other.load()]);
  await one.add(a);
  await other.add(b);
  await one.add(c);
  expect(namesIn(slot.stored())).toEqual(['c', 'b', 'a']);
  await other.remove('!a');
  await one.rename('!c', 'new');
  expect(namesIn(slot.stored())).toEqual(['new', 'b']);
  expect(names(one.list)).toEqual(['new', 'b']);
});

test('what a newer explorer keeps stays as it is', async () => {
  const text = '{"version":2,"filters":{}}';
  const slot = memorySlot(text);
  const kept = open(slot);
  await kept.add(a);
  await kept.add(b);
  await kept.remove('!a');
  expect(names(kept.list)).toEqual(['b']);
  expect(slot.stored()).toBe(text);
  expect(kept.problem).toContain('a newer version of this explorer');
});

test('a newer explorer in another tab is noticed in time', async () => {
  const slot = memorySlot();
  const kept = open(slot);
  await kept.add(a);
  slot.write('{"version":2}');
  await kept.add(b);
  expect(names(kept.list)).toEqual(['b', 'a']);
  expect(slot.stored()).toBe('{"version":2}');
});

test('without a storage all works, as long as the page is open', async () => {
  const kept = open(refusing);
  await kept.load();
  expect(kept.problem).toBe('');
  await kept.add(a);
  await kept.add(b);
  await kept.rename('!a', 'new');
  expect(names(kept.list)).toEqual(['b', 'new']);
  expect(kept.problem).toContain("can't save your filters");
});

test('what was only in memory is saved once there is room', async () => {
  const slot = memorySlot(writeFilters([a]));
  let full = true;
  const kept = open({ ...slot, write: (text) => !full && slot.write(text) });
  await kept.add(b);
  expect(kept.problem).not.toBe('');
  full = false;
  await kept.add(c);
  expect(kept.problem).toBe('');
  expect(namesIn(slot.stored())).toEqual(['c', 'b', 'a']);
});

test('what cannot be read stays until there is something to keep', async () => {
  const slot = memorySlot('{"version":1,');
  const kept = open(slot);
  await kept.load();
  expect(kept.list).toEqual([]);
  expect(kept.problem).toContain("can't be read");
  expect(slot.stored()).toBe('{"version":1,');
  await kept.add(a);
  expect(kept.problem).toBe('');
  expect(namesIn(slot.stored())).toEqual(['a']);
});

test('an id that stands twice among the saved ones is one filter', async () => {
  const kept = open(memorySlot(writeFilters([a, a, b])));
  await kept.load();
  expect(names(kept.list)).toEqual(['b', 'a']);
});

test('an export is imported elsewhere, and it is said what came of it', async () => {
  const slot = memorySlot(writeFilters([a]));
  const kept = open(slot);
  const exported = await open(memorySlot(writeFilters([a, b, c]))).exportText();
  expect(await kept.importText(exported)).toBe('2 filters added, 1 was there already.');
  expect(namesIn(slot.stored())).toEqual(['c', 'b', 'a']);
  expect(await kept.importText('<html>')).toBe("It isn't an export of this explorer.");
  expect(await kept.importText('{"version":3}')).toContain('version 3');
  expect(names(kept.list)).toEqual(['c', 'b', 'a']);
});

test('an import of more than there is room for keeps what was there, and is undone', async () => {
  const slot = memorySlot(writeFilters([a, b, c]));
  const kept = open(slot);
  const theirs = Array.from({ length: 600 }, (_, at) =>
    savedFilterOf({ id: `!t${at}`, at: 5000 + at }),
  );
  expect(await kept.importText(writeFilters(theirs))).toBe(
    '197 filters added, 403 not added: at most 200 can be saved, so remove some and import again.',
  );
  expect(names(kept.list).slice(-3)).toEqual(['c', 'b', 'a']);
  expect(kept.canUndoImport).toBe(true);
  await kept.undoImport();
  expect(namesIn(slot.stored())).toEqual(['c', 'b', 'a']);
  expect(kept.canUndoImport).toBe(false);
});

test('an import that changes nothing is not there to be undone', async () => {
  const kept = open(memorySlot(writeFilters([a])));
  expect(await kept.importText(writeFilters([a]))).toBe('No filters added, 1 was there already.');
  expect(kept.canUndoImport).toBe(false);
});

test('what is forgotten is gone from the storage and from the page', async () => {
  const slot = memorySlot(writeFilters([a, b]));
  const kept = open(slot);
  await kept.remove('!b');
  kept.clear();
  expect([kept.list, kept.removed, slot.stored()]).toEqual([[], undefined, undefined]);
});

test('a name does not keep the token, and loses nothing else', async () => {
  const canary = makeCanary();
  const credentials = new Credentials(true);
  const slot = memorySlot(writeFilters([a]));
  const kept = open(slot, credentials);
  const hidden = Buffer.from(canary).toString('base64');
  await kept.add({ ...b, name: `my ${canary}` });
  await kept.add({ ...c, name: hidden });
  credentials.setToken('team', canary);
  expect(names(kept.list).join()).not.toMatch(new RegExp(`${canary}|${hidden}`));
  expect(await kept.exportText()).not.toContain(canary);
  await kept.rename('!a', 'new');
  const [first, ...others] = namesIn(slot.stored());
  expect(first).toContain('[token removed]');
  expect(others).toEqual(['my [token removed]', 'new']);
  expect(slot.stored()).not.toMatch(new RegExp(`${canary}|${hidden}`));
});

test('rows that cannot be read are told of, and the others are there', async () => {
  const text = JSON.stringify({
    version: 1,
    filters: [...(JSON.parse(writeFilters([a])) as { filters: unknown[] }).filters, { id: 7 }],
  });
  const kept = open(memorySlot(text));
  await kept.load();
  expect(names(kept.list)).toEqual(['a']);
  expect(kept.problem).toContain("can't be read and are left out");
  await kept.add(b);
  expect(kept.problem).toBe('');
});

test('what another tab keeps is taken over', async () => {
  const slot = memorySlot(writeFilters([a]));
  const kept = open(slot);
  await kept.load();
  slot.write(writeFilters([a, b]));
  await kept.reload();
  expect(names(kept.list)).toEqual(['b', 'a']);
});

test('what was removed stays away where the browser lets nothing be written', async () => {
  const kept = open({ ...refusing, read: () => writeFilters([a, b]) });
  await kept.load();
  await kept.remove('!a');
  await kept.add(c);
  expect(names(kept.list)).toEqual(['c', 'b']);
  expect(kept.problem).toContain("can't save your filters");
});
