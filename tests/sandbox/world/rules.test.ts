import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { evening, byId, duplicates, isSorted, sum } from '../../support/builders/census.ts';

describe.each([1, 100, 362, 3_000])('in a team of %i questions', (size) => {
  const world = createWorld({ now: evening, size });
  const { people, tags, questions, answers, articles, comments, badges, awards, favorites } = world;
  const posts = [...questions, ...answers, ...articles];
  const { community } = world;
  const users = community ? [...people, community] : people;
  const deleted = new Set(world.deleted.map(({ postId }) => postId));
  const person = byId(users, ({ userId }) => userId);
  const post = byId(posts, ({ postId }) => postId);
  const question = byId(questions, ({ postId }) => postId);
  const answer = byId(answers, ({ postId }) => postId);

  test('posts have ids of their own that grow with their dates', () => {
    expect(duplicates(posts.map(({ postId }) => postId))).toEqual([]);
    for (const kind of [questions, answers, articles]) {
      expect(isSorted(kind.map(({ postId }) => postId))).toBe(true);
      expect(isSorted(kind.map(({ created }) => created))).toBe(true);
    }
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
    for (const item of accepted) expect(item.answerIds).toContain(item.acceptedAnswerId);
  });

  test('a duplicate names an older original and links to it', () => {
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
    }
    const linked = [...questions, ...articles].flatMap(({ linkedIds }) => linkedIds.map(question));
    expect(linked).not.toContain(undefined);
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
      const early = reputationChanges.filter(({ at, postId }) => {
        const isThere = postId !== undefined && !deleted.has(postId);
        return isThere && at <= post(postId).created;
      });
      expect(early).toEqual([]);
    }
  });

  test('nobody can vote twice', () => {
    for (const item of posts) expect(item.upVotes + item.downVotes).toBeLessThan(people.length);
  });

  test('comments follow their posts and are numbered in order', () => {
    expect(isSorted(comments.map(({ commentId }) => commentId))).toBe(true);
    expect(duplicates(comments.map(({ commentId }) => commentId))).toEqual([]);
    expect(isSorted(comments.map(({ created }) => created))).toBe(true);
    expect(comments.filter(({ created, postId }) => created <= post(postId).created)).toEqual([]);
  });

  test('a reply begins with the name of the person it answers', () => {
    const replies = comments.filter(({ replyToId }) => replyToId !== undefined);
    for (const { markdown, replyToId, ownerId } of replies) {
      expect(markdown.startsWith(`@${person(replyToId).name.replaceAll(' ', '')}`)).toBe(true);
      expect(replyToId).not.toBe(ownerId);
    }
    const named = comments.filter(({ markdown }) => markdown.startsWith('@'));
    expect(named.length).toBe(replies.length);
  });

  test('badges go to people who exist', () => {
    for (const { badgeId, userId, at } of awards) {
      expect(badges[badgeId - 1]?.badgeId).toBe(badgeId);
      expect(at).toBeGreaterThanOrEqual(person(userId).created);
    }
    expect(isSorted(awards.map(({ at }) => at))).toBe(true);
  });

  test('nobody keeps a question twice or before it was asked', () => {
    expect(duplicates(favorites.map((item) => `${item.userId} ${item.questionId}`))).toEqual([]);
    expect(favorites.filter(({ at, questionId }) => at < question(questionId).created)).toEqual([]);
  });
});
