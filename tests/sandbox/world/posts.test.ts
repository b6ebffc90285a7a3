import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { evening, count, sum } from '../../support/builders/census.ts';

const world = createWorld({ now: evening });
const { people, tags, questions, answers, articles, comments, badges, awards } = world;

const posts = [...questions, ...answers, ...articles];

test('questions and comments are numbered without gaps', () => {
  expect(questions.map(({ postId }) => postId)).toEqual(questions.map((_, index) => 1_001 + index));
  expect(comments.map(({ commentId }) => commentId)).toEqual(
    comments.map((_, index) => 3_001 + index),
  );
});

test('many answers are accepted, and many comments are replies', () => {
  const accepted = questions.filter((item) => item.acceptedAnswerId !== undefined);
  expect(accepted.length).toBeGreaterThan(100);
  const replies = comments.filter(({ replyToId }) => replyToId !== undefined);
  expect(replies.length).toBeGreaterThan(80);
});

test('questions are closed for three reasons, and some point to others', () => {
  const closed = questions.flatMap((item) => item.closed ?? []);
  expect(new Set(closed.map(({ reason }) => reason)).size).toBe(3);
  expect(questions.flatMap(({ linkedIds }) => linkedIds).length).toBeGreaterThan(15);
});

test('some questions have a bounty, are protected, shared, unanswered or disliked', () => {
  const open = questions.flatMap((item) => item.bounty ?? []);
  expect(open.length).toBeGreaterThanOrEqual(3);
  expect(open.every(({ closes }) => closes > world.now)).toBe(true);
  expect(questions.some((item) => item.protectedAt !== undefined)).toBe(true);
  expect(questions.some((item) => item.communityOwnedAt !== undefined)).toBe(true);
  expect(answers.some((item) => item.communityOwnedAt !== undefined)).toBe(true);
  expect(questions.filter((item) => item.answerIds.length === 0).length).toBeGreaterThan(20);
  expect(questions.some((item) => item.upVotes < item.downVotes)).toBe(true);
  expect(posts.filter((item) => item.edited).length).toBeGreaterThan(100);
});

test('most scores are small and a few are large', () => {
  const scores = questions.map(({ upVotes, downVotes }) => upVotes - downVotes);
  const small = scores.filter((score) => score >= 0 && score <= 5).length;
  const large = scores.filter((score) => score >= 20).length;
  expect(small).toBeGreaterThan(questions.length * 0.6);
  expect(large).toBeGreaterThan(2);
  expect(large).toBeLessThan(25);
});

test('few tags and few people carry much of the team', () => {
  const uses = count(questions.flatMap((item) => item.tags));
  expect(uses[0]).toBeGreaterThan(40);
  expect(uses[Math.floor(uses.length / 2)]).toBeLessThan(20);
  const helpers = count(answers.map(({ ownerId }) => ownerId));
  expect(sum(helpers.slice(0, 8))).toBeGreaterThan(answers.length * 0.3);
});

test('articles are of all four types', () => {
  expect(count(articles.map(({ articleType }) => articleType)).length).toBe(4);
});

test('badges are of all ranks, some of them for tags', () => {
  expect(new Set(badges.map(({ rank }) => rank)).size).toBe(3);
  const names = tags.map(({ name }) => name);
  for (const { name } of badges.filter(({ type }) => type === 'tag_based')) {
    expect(names).toContain(name);
  }
});

test('every badge has been earned', () => {
  expect(new Set(awards.map(({ badgeId }) => badgeId)).size).toBe(badges.length);
});

test('the demo team has 42 people', () => {
  expect(people).toHaveLength(42);
});
