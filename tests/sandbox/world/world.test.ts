import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import {
  oneDay,
  evening,
  byId,
  momentsOf,
  duplicates,
  sum,
} from '../../support/builders/census.ts';

const world = createWorld({ now: evening });
const { questions, answers } = world;

test('the same day and seed give the same team', () => {
  const morning = Math.floor(evening / oneDay) * oneDay;
  expect(createWorld({ now: morning, seed: 3 })).toEqual(createWorld({ now: evening, seed: 3 }));
});

test('another seed gives another team', () => {
  expect(createWorld({ now: evening, seed: 3 }).questions).not.toEqual(
    createWorld({ now: evening, seed: 4 }).questions,
  );
});

test('a day later the same team is a day younger', () => {
  const later = createWorld({ now: evening + oneDay });
  expect(later.now).toBe(world.now + oneDay);
  expect(later.questions.map(({ title }) => title)).toEqual(questions.map(({ title }) => title));
  expect(later.answers.map(({ created }) => created - oneDay)).toEqual(
    answers.map(({ created }) => created),
  );
});

test('the moment of the team is the last midnight', () => {
  expect(world.now % oneDay).toBe(0);
  expect(evening - world.now).toBeLessThan(oneDay);
});

test('it reaches back about three years and has grown', () => {
  const ages = questions.map(({ created }) => (world.now - created) / oneDay);
  expect(Math.max(...ages)).toBeGreaterThan(1_000);
  expect(ages.filter((age) => age < 365).length).toBeGreaterThan(questions.length / 3);
  expect(ages.filter((age) => age < 7).length).toBeGreaterThan(3);
});

describe.each([
  { seed: 7 },
  { seed: 1 },
  { seed: 2 },
  { seed: 3 },
  { seed: 99 },
  { size: 1 },
  { size: 100 },
  { size: 3_000 },
])('the team of %o', (wish) => {
  const team = createWorld({ now: evening, ...wish });

  test('has whole moments, none of them after now', () => {
    const late = momentsOf(team).filter((at) => !Number.isInteger(at) || at > team.now);
    expect(late).toEqual([]);
  });

  test('edits and acts only after writing', () => {
    for (const { created, edited, lastActivity } of [
      ...team.questions,
      ...team.answers,
      ...team.articles,
    ]) {
      expect(lastActivity).toBeGreaterThanOrEqual(edited?.at ?? created);
      expect(edited?.at ?? created).toBeGreaterThanOrEqual(created);
    }
  });

  test('lets nobody write before joining or after the last visit', () => {
    const member = byId(team.people, ({ userId }) => userId);
    for (const { ownerId, created } of [
      ...team.questions,
      ...team.answers,
      ...team.articles,
      ...team.comments,
    ]) {
      expect(created).toBeGreaterThan(member(ownerId).created);
      expect(created).toBeLessThanOrEqual(member(ownerId).lastAccess);
    }
  });

  test('lets nobody fall below a reputation of 1', () => {
    for (const { reputationChanges } of team.people) {
      expect(sum(reputationChanges.map(({ points }) => points))).toBeGreaterThanOrEqual(0);
    }
  });

  test('has no title twice', () => {
    expect(duplicates(team.questions.map(({ title }) => title))).toEqual([]);
    expect(duplicates(team.articles.map(({ title }) => title))).toEqual([]);
  });

  test('names only known people and tags', () => {
    const ids = new Set(team.people.map(({ userId }) => userId));
    const names = new Set(team.tags.map(({ name }) => name));
    expect(team.comments.filter(({ ownerId }) => !ids.has(ownerId))).toEqual([]);
    expect(team.questions.flatMap((item) => item.tags).filter((tag) => !names.has(tag))).toEqual(
      [],
    );
  });

  test('has nobody twice', () => {
    expect(duplicates(team.people.map(({ name }) => name))).toEqual([]);
    expect(team.people.map(({ userId }) => userId)).toEqual(team.people.map((_, at) => at + 1));
    expect(duplicates(team.people.map(({ accountId }) => accountId))).toEqual([]);
  });
});
