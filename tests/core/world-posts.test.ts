import { expect, test } from 'vitest';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { evening, byId, count, duplicates, isSorted, sum } from '../support/census.ts';

const world = createWorld({ now: evening });
const { people, tags, questions, answers, articles, comments, badges, awards, favorites } = world;

const posts = [...questions, ...answers, ...articles];
const person = byId(people, ({ userId }) => userId);
const post = byId(posts, ({ postId }) => postId);
const question = byId(questions, ({ postId }) => postId);
const answer = byId(answers, ({ postId }) => postId);

test('posts have ids of their own, questions in the order of their dates', () => {
  expect(duplicates(posts.map(({ postId }) => postId))).toEqual([]);
  expect(questions.map(({ postId }) => postId)).toEqual(questions.map((_, index) => 1_001 + index));
  expect(isSorted(questions.map(({ created }) => created))).toBe(true);
});

test('questions and answers name each other', () => {
  for (const item of questions) {
    const own = item.answerIds.map(answer);
    expect(own.every(({ questionId }) => questionId === item.postId)).toBe(true);
    expect(own.every(({ created }) => created > item.created)).toBe(true);
    expect(Math.max(0, ...own.map(({ lastActivity }) => lastActivity))).toBeLessThanOrEqual(
      item.lastActivity,
    );
  }
  expect(sum(questions.map(({ answerIds }) => answerIds.length))).toBe(answers.length);
});

test('an accepted answer belongs to its question', () => {
  const accepted = questions.filter((item) => item.acceptedAnswerId !== undefined);
  expect(accepted.length).toBeGreaterThan(100);
  for (const item of accepted) expect(item.answerIds).toContain(item.acceptedAnswerId);
});

test('a duplicate names an older original and links to it', () => {
  const closed = questions.flatMap((item) => item.closed ?? []);
  expect(new Set(closed.map(({ reason }) => reason)).size).toBe(3);
  for (const { postId, closed: end, linkedIds } of questions) {
    if (end?.originalId === undefined) continue;
    expect(end.originalId).toBeLessThan(postId);
    expect(linkedIds).toContain(end.originalId);
  }
});

test('links lead to questions of the team', () => {
  const site = /https:\/\/stackoverflowteams\.com\/c\/demo\/questions\/(\d+)/g;
  for (const { markdown } of [...posts, ...comments]) {
    for (const [, id] of markdown.matchAll(site)) expect(question(Number(id))).toBeDefined();
    expect(markdown).not.toMatch(/\{(link|asker|answerer|other)\b/);
  }
  expect(questions.flatMap(({ linkedIds }) => linkedIds.map(question)).length).toBeGreaterThan(15);
});

test('questions and articles carry one to five known tags', () => {
  const names = new Set(tags.map(({ name }) => name));
  for (const item of [...questions, ...articles]) {
    expect(item.tags.length).toBeGreaterThanOrEqual(1);
    expect(item.tags.length).toBeLessThanOrEqual(5);
    expect(new Set(item.tags).size).toBe(item.tags.length);
    expect(item.tags.every((tag) => names.has(tag))).toBe(true);
  }
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

test('every vote on a question or an answer counts for its owner', () => {
  const counted = new Map<string, number>();
  for (const { userId, reputationChanges } of people) {
    for (const { kind, postId } of reputationChanges) {
      const key = `${userId} ${kind} ${postId}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  }
  for (const { ownerId, postId, upVotes, downVotes } of [...questions, ...answers]) {
    expect(counted.get(`${ownerId} post_upvoted ${postId}`) ?? 0).toBe(upVotes);
    expect(counted.get(`${ownerId} post_downvoted ${postId}`) ?? 0).toBe(downVotes);
  }
});

test('an accepted answer earns 15 and its asker 2, but not for oneself', () => {
  const earned = (kind: string) =>
    people.flatMap((item) => item.reputationChanges.filter((change) => change.kind === kind));
  const others = questions.filter(
    ({ acceptedAnswerId, ownerId }) =>
      acceptedAnswerId !== undefined && answer(acceptedAnswerId).ownerId !== ownerId,
  );
  expect(earned('answer_accepted').length).toBe(others.length);
  expect(earned('asker_accepts_answer').length).toBe(others.length);
  expect(earned('answer_accepted').every(({ points }) => points === 15)).toBe(true);
  expect(earned('asker_accepts_answer').every(({ points }) => points === 2)).toBe(true);
});

test('reputation changes are in order and later than their posts', () => {
  for (const { reputationChanges } of people) {
    expect(isSorted(reputationChanges.map(({ at }) => at))).toBe(true);
    for (const { at, postId } of reputationChanges) {
      expect(at).toBeGreaterThan(post(postId).created);
    }
  }
});

test('nobody can vote twice', () => {
  for (const item of posts) expect(item.upVotes + item.downVotes).toBeLessThan(people.length);
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

test('comments follow their posts and are numbered in order', () => {
  expect(comments.map(({ commentId }) => commentId)).toEqual(
    comments.map((_, index) => 3_001 + index),
  );
  expect(isSorted(comments.map(({ created }) => created))).toBe(true);
  for (const { created, postId } of comments) {
    expect(created).toBeGreaterThan(post(postId).created);
  }
});

test('a reply begins with the name of the person it answers', () => {
  const replies = comments.filter(({ replyToId }) => replyToId !== undefined);
  expect(replies.length).toBeGreaterThan(80);
  for (const { markdown, replyToId, ownerId } of replies) {
    expect(markdown.startsWith(`@${person(replyToId).name.replaceAll(' ', '')}`)).toBe(true);
    expect(replyToId).not.toBe(ownerId);
  }
  const named = comments.filter(({ markdown }) => markdown.startsWith('@'));
  expect(named.length).toBe(replies.length);
});

test('articles are of all four types', () => {
  expect(count(articles.map(({ articleType }) => articleType)).length).toBe(4);
});

test('badges are of all ranks and go to people who exist', () => {
  expect(new Set(badges.map(({ rank }) => rank)).size).toBe(3);
  const names = tags.map(({ name }) => name);
  for (const { name } of badges.filter(({ type }) => type === 'tag_based')) {
    expect(names).toContain(name);
  }
  for (const { badgeId, userId, at } of awards) {
    expect(badges[badgeId - 1]?.badgeId).toBe(badgeId);
    expect(at).toBeGreaterThanOrEqual(person(userId).created);
  }
  expect(isSorted(awards.map(({ at }) => at))).toBe(true);
});

test('every badge has been earned', () => {
  expect(new Set(awards.map(({ badgeId }) => badgeId)).size).toBe(badges.length);
});

test('nobody keeps a question twice or before it was asked', () => {
  expect(duplicates(favorites.map((item) => `${item.userId} ${item.questionId}`))).toEqual([]);
  for (const { at, questionId } of favorites) {
    expect(at).toBeGreaterThanOrEqual(question(questionId).created);
  }
});
