import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { oneDay, evening, byId, textsOf, duplicates } from '../../support/builders/census.ts';

const world = createWorld({ now: evening });
const { people, tags, questions, answers, articles, comments, badges, awards, favorites } = world;

const large = createWorld({ now: evening, size: 3_000 });

const posts = [...questions, ...answers, ...articles];
const person = byId(people, ({ userId }) => userId);
const question = byId(questions, ({ postId }) => postId);
const answer = byId(answers, ({ postId }) => postId);

test.each([1001, 1004, 1010])('question %i exists and has answers', (id) => {
  expect(question(id).answerIds.length).toBeGreaterThan(0);
});

test('answers, comments, articles, badges, users and accounts exist', () => {
  expect([2001, 2002].map((id) => answer(id).postId)).toEqual([2001, 2002]);
  expect(comments.slice(0, 2).map(({ commentId }) => commentId)).toEqual([3001, 3002]);
  expect(articles.slice(0, 2).map(({ postId }) => postId)).toEqual([4001, 4002]);
  expect(badges.slice(0, 2).map(({ badgeId }) => badgeId)).toEqual([1, 2]);
  expect([1, 2, 3, 7].map((id) => person(id).userId)).toEqual([1, 2, 3, 7]);
  expect(people.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining([11, 12]));
  expect(questions.some(({ ownerId }) => ownerId === 7)).toBe(true);
});

test.each(['python', 'docker', 'kubernetes', 'legacy', 'security', 'ci', 'c#', '.net'])(
  'the tag %s is in use',
  (name) => {
    expect(questions.filter((item) => item.tags.includes(name)).length).toBeGreaterThan(5);
  },
);

test.each([
  ['python', 'docker'],
  ['c#', '.net'],
  ['kubernetes', 'docker'],
  ['security', 'ci'],
])('%s and %s meet on a question', (one, other) => {
  expect(questions.some((item) => item.tags.includes(one) && item.tags.includes(other))).toBe(true);
});

test.each(['connection pool exhausted', 'timeout', 'docker build', 'wiki.example.com/'])(
  '"%s" is found in a question or an answer',
  (phrase) => {
    const texts = posts.map(({ markdown }) => markdown.toLowerCase());
    expect(texts.some((text) => text.includes(phrase))).toBe(true);
  },
);

test('the demo user has something of everything', () => {
  const me = world.meId;
  const mine = <T extends { ownerId: number }>(items: readonly T[]) =>
    items.filter(({ ownerId }) => ownerId === me);
  expect(mine(questions).length).toBeGreaterThan(8);
  expect(mine(answers).length).toBeGreaterThan(8);
  expect(mine(comments).length).toBeGreaterThan(15);
  expect(mine(articles).length).toBeGreaterThan(0);
  expect(favorites.filter(({ userId }) => userId === me).length).toBeGreaterThan(3);
  expect(awards.filter(({ userId }) => userId === me).length).toBeGreaterThan(5);
  expect(comments.filter(({ replyToId }) => replyToId === me).length).toBeGreaterThan(3);
  expect(mine(questions).some(({ acceptedAnswerId }) => acceptedAnswerId)).toBe(true);
  expect(mine(questions).some(({ answerIds }) => answerIds.length === 0)).toBe(true);
});

test.each([
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['quarter', 92],
  ['year', 366],
])('the reputation of the demo user has changed within the last %s', (_, days) => {
  const { reputationChanges } = person(world.meId);
  expect(reputationChanges.some(({ at }) => at > world.now - days * oneDay)).toBe(true);
});

test('everybody has written something', () => {
  const writers = new Set([...posts, ...comments].map(({ ownerId }) => ownerId));
  expect(people.filter(({ userId }) => !writers.has(userId))).toEqual([]);
});

test('names are diverse and ids are unique', () => {
  const names = people.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Zoë Ångström', 'José Núñez', '李 娜', "Siobhán O'Connor"]),
  );
  expect(duplicates([...names, ...people.map(({ userId }) => userId)])).toEqual([]);
  expect(duplicates(people.map(({ accountId }) => accountId))).toEqual([]);
});

test('tag names and synonyms are legal, unique and in use, all but one', () => {
  const names = tags.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  expect(names.filter((name) => !/^[a-z0-9+#.-]{1,35}$/.test(name))).toEqual([]);
  expect(duplicates(names)).toEqual([]);
  const used = new Set(questions.flatMap((item) => item.tags));
  expect(tags.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual(['elixir']);
  expect(tags.filter(({ isModeratorOnly }) => isModeratorOnly)).toHaveLength(1);
  expect(tags.filter(({ isRequired }) => isRequired)).toHaveLength(1);
});

test.each([world, large])('no text is empty, broken, unfilled or filler', (team) => {
  for (const text of textsOf(team)) {
    expect(text.trim()).not.toBe('');
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(
      /lorem|undefined at|\[\[|\{(service|n|version|older|newer|peer|link|asker|answerer|other)\b/i,
    );
  }
});

test.each([world, large])('hosts are invented', (team) => {
  const hosts = [...team.questions, ...team.answers, ...team.articles, ...team.comments]
    .flatMap(({ markdown }) => [...markdown.matchAll(/https?:\/\/([^/\s)>'"`]+)/g)])
    .map(([, host]) => host ?? '');
  const known = /(^|\.)example(\.com)?$|^stackoverflowteams\.com$/;
  expect(hosts.filter((host) => !known.test(host))).toEqual([]);
});

test('the texts try what HTML has to encode', () => {
  const all = textsOf(world).join('\n');
  for (const sample of ['<', '&', '"', "'", 'List<', '```', '🎉', '- ', '1. ']) {
    expect(all).toContain(sample);
  }
});

test.each([world, large])('code fences are closed', (team) => {
  const texts = [team.questions, team.answers, team.articles, team.suggestedEdits].flat();
  const open = texts.filter(({ markdown }) => (markdown.match(/^\s*```/gm) ?? []).length % 2);
  expect(open.map(({ markdown }) => markdown)).toEqual([]);
});
