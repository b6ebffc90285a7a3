import { expect, test } from 'vitest';
import { fields } from '../../src/catalog/fields.ts';
import { builtIns } from '../../src/filters/filter.ts';
import { namesOf } from '../../src/filters/object-fields.ts';
import { objectsIn, pathsFrom } from '../../src/filters/paths.ts';
import { checkedOf, searchRows, keysTo, treeRows } from '../../src/filters/tree.ts';
import type { TreeRow } from '../../src/filters/tree.ts';

const shown = (rows: readonly TreeRow[]): readonly string[] =>
  rows.map(({ level, name, isOpen }) => {
    const sign = isOpen === undefined ? '' : isOpen ? '▾ ' : '▸ ';
    return `${'  '.repeat(level - 1)}${sign}${name}`;
  });

test('closed, the tree has the object that is returned, and the wrapper', () => {
  expect(shown(treeRows('question', []))).toEqual(['▸ question', '▸ .wrapper']);
});

test('an object opens to its fields, a field of another type to that object', () => {
  const rows = treeRows('badge', ['badge', 'badge/user', 'badge/user/shallow_user']);
  expect(shown(rows).slice(0, 4)).toEqual([
    '▾ badge',
    '  ▾ badge.user',
    '    ▾ shallow_user',
    '      shallow_user.account_id',
  ]);
  const own = shown(rows).filter((row) => row.startsWith('  badge.'));
  expect(own).toEqual([
    ...['  badge.badge_type', '  badge.award_count', '  badge.rank', '  badge.badge_id'],
    ...['  badge.link', '  badge.description', '  badge.name'],
  ]);
  expect(shown(rows)).toContain('      ▸ shallow_user.badge_counts');
});

test('an object that holds itself opens as deep as a person likes', () => {
  const open: string[] = [];
  let key = 'flag_option';
  for (let depth = 0; depth < 20; depth += 1) {
    open.push(key, `${key}/sub_options`);
    key += '/sub_options/flag_option';
  }
  const rows = treeRows('flag_option', open);
  expect(Math.max(...rows.map(({ level }) => level))).toBe(41);
});

test('each row says where it stands among its siblings', () => {
  const rows = treeRows('question', ['question', 'question/owner']);
  for (const { key, parent, siblings, place } of rows) {
    const family = rows.filter((row) => row.parent === parent);
    expect(family).toHaveLength(siblings);
    expect(family[place - 1]?.key).toBe(key);
  }
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('an object is ticked, not ticked, or in between', () => {
  const [badge] = treeRows('badge', []);
  if (!badge) throw new Error('no row');
  const holding = (names: readonly string[]) => ({ included: new Set(names), safe: true });
  expect(checkedOf(badge, builtIns.none)).toBe(false);
  expect(checkedOf(badge, holding(['badge.name']))).toBe('mixed');
  expect(checkedOf(badge, holding(namesOf('badge')))).toBe(true);
  const field = treeRows('badge', ['badge']).find(({ name }) => name === 'badge.name');
  expect(field && checkedOf(field, holding(['badge.name']))).toBe(true);
});

test('a search finds words of the name, the type and the meaning, in any order', () => {
  expect(shown(searchRows('body question', 'question', 'response'))).toEqual(
    expect.arrayContaining(['▾ question', '  question.body', '  question.body_markdown']),
  );
  expect(searchRows('who edited LAST', 'question', 'response').map(({ name }) => name)).toContain(
    'question.last_editor',
  );
  expect(searchRows('xyzzy', 'question', 'all')).toEqual([]);
});

test('a search without words finds every field once', () => {
  const names = searchRows('', 'tag', 'all').flatMap(({ field, name }) => (field ? [name] : []));
  expect(names.toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
});

test('a search within a response finds only what the response can hold, what is returned first', () => {
  const objects = searchRows('', 'tag', 'response')
    .filter(({ field }) => !field)
    .map(({ name }) => name);
  expect(objects).toEqual([...['tag', 'collective', 'collective_external_link', '.wrapper']]);
});

test('the way to an object names the fields that lead there', () => {
  const wayTo = (object: string) =>
    pathsFrom('question')
      .get(object)
      ?.map(({ name }) => name);
  expect(wayTo('question')).toEqual(['.items']);
  expect(wayTo('answer')).toEqual(['.items', 'question.answers']);
  expect(wayTo('badge_count')).toEqual([
    ...['.items', 'question.owner', 'shallow_user.badge_counts'],
  ]);
  expect(objectsIn('question', builtIns.default).has('answer')).toBe(false);
  expect(objectsIn('question', builtIns.default).has('shallow_user')).toBe(true);
});

test.each([
  ['question.title', ['question', 'question/title']],
  [
    'answer.body',
    ['question', 'question/answers', 'question/answers/answer', 'question/answers/answer/body'],
  ],
  ['.total', ['.wrapper', '.wrapper/total']],
  ['event.event_id', undefined],
  ['nothing', undefined],
])('the rows on the way to %s can be opened', (name, keys) => {
  expect(keysTo(name, 'question')).toEqual(keys);
  const rows = treeRows('question', keys?.slice(0, -1) ?? []);
  if (keys) expect(rows.find(({ key }) => key === keys.at(-1))?.name).toBe(name);
});
