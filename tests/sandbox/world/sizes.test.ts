import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { evening, count, sum } from '../../support/builders/census.ts';

const demo = createWorld({ now: evening });
const large = createWorld({ now: evening, size: 3_000 });

test.each([
  [1, 42, 1],
  [100, 42, 12],
  [361, 42, 42],
  [362, 42, 42],
  [363, 42, 42],
  [1_000, 116, 116],
  [3_000, 348, 348],
])('%i questions come with %i people and %i articles', (size, people, articles) => {
  const world = createWorld({ now: evening, size });
  expect(world.questions).toHaveLength(size);
  expect(world.people).toHaveLength(people);
  expect(world.articles).toHaveLength(articles);
  expect(world.answers.length).toBeGreaterThan(size);
  expect(world.answers.length).toBeLessThan(size * 2.5);
  expect(world.suggestedEdits).toHaveLength(Math.ceil(size / 15));
});

test('without a size it is the demo team', () => {
  expect(demo).toEqual(createWorld({ now: evening, size: 362 }));
});

test('the same seed and size give the same team', () => {
  expect(createWorld({ now: evening, size: 600 })).toEqual(
    createWorld({ now: evening, size: 600 }),
  );
});

test('a larger team has the demo team as its core', () => {
  const titles = new Map(large.questions.map((question) => [question.title, question]));
  for (const { title, created, ownerId, upVotes, views } of demo.questions) {
    expect(titles.get(title)).toMatchObject({ created, ownerId, upVotes, views });
  }
  const cast = demo.people.map(({ userId, name, created }) => ({ userId, name, created }));
  expect(large.people.slice(0, 42)).toMatchObject(cast);
  expect(large.meId).toBe(1);
});

test('comments, awards and favorites grow in proportion', () => {
  const growth = large.questions.length / demo.questions.length;
  for (const kind of ['answers', 'comments', 'awards', 'favorites'] as const) {
    expect(large[kind].length).toBeGreaterThan(demo[kind].length * growth * 0.6);
    expect(large[kind].length).toBeLessThan(demo[kind].length * growth * 1.5);
  }
});

test('in a larger team everybody has written something, and few much', () => {
  const texts = [...large.questions, ...large.answers, ...large.articles, ...large.comments];
  expect(new Set(texts.map(({ ownerId }) => ownerId)).size).toBe(large.people.length);
  const helpers = count(large.answers.map(({ ownerId }) => ownerId));
  expect(sum(helpers.slice(0, large.people.length / 5))).toBeGreaterThan(
    large.answers.length * 0.5,
  );
});

test('in a larger team scores and tags have a long tail', () => {
  const scores = large.questions.map(({ upVotes, downVotes }) => upVotes - downVotes);
  expect(scores.filter((score) => score >= 0 && score <= 5).length).toBeGreaterThan(1_800);
  expect(scores.filter((score) => score >= 20).length).toBeGreaterThan(5);
  expect(scores.filter((score) => score < 0).length).toBeGreaterThan(20);
  const uses = count(large.questions.flatMap(({ tags }) => tags));
  // All but the one that nobody uses.
  expect(uses).toHaveLength(large.tags.length - 1);
  expect(uses[0]).toBeGreaterThan(330);
  expect(uses[Math.floor(uses.length / 2)]).toBeLessThan(150);
});
