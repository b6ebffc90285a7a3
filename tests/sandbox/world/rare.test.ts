// What happens so rarely that the demo team has one of each.
import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { byId, evening } from '../../support/builders/census.ts';

const world = createWorld({ now: evening });
const { people, questions, answers, comments, suggestedEdits, deleted, flags, meId, now } = world;
const person = byId(people, ({ userId }) => userId);
const mine = (kind: string) =>
  person(meId).reputationChanges.filter((change) => change.kind === kind);

test('one closed question is locked, after all that was said and done there', () => {
  const locked = questions.filter((question) => question.locked);
  expect(locked).toMatchObject([{ closed: { reason: 'Opinion-based' } }]);
  const at = locked[0]?.locked?.at ?? 0;
  expect(at).toBeLessThanOrEqual(now);
  const ids = new Set(locked.flatMap(({ postId, answerIds }) => [postId, ...answerIds]));
  expect(ids.size).toBeGreaterThan(1);
  const changes = people.flatMap(({ reputationChanges }) => reputationChanges);
  const moments = [
    ...comments.map(({ postId, created }) => [postId, created]),
    ...answers.map(({ postId, lastActivity }) => [postId, lastActivity]),
    ...changes.map(({ postId = 0, at: changed }) => [postId, changed]),
    ...suggestedEdits.map(({ postId, created }) => [postId, created]),
  ] as const;
  expect(moments.filter(([postId, moment = 0]) => ids.has(postId ?? 0) && moment > at)).toEqual([]);
});

test('one answer was awarded a bounty, which the demo user paid', () => {
  const [answer, ...others] = answers.filter(({ awarded }) => awarded);
  expect(others).toEqual([]);
  expect(answer?.awarded).toEqual({ amount: 50, by: meId });
  expect(mine('bounty_given')).toMatchObject([{ points: -50, postId: answer?.questionId }]);
  const won = people.filter(({ reputationChanges }) =>
    reputationChanges.some(({ kind, points }) => kind === 'bounty_earned' && points === 50),
  );
  expect(won.map(({ userId }) => userId)).toEqual([answer?.ownerId]);
});

test('the demo user lost an answer, and the vote of somebody who left', () => {
  expect(deleted).toHaveLength(1);
  const [id] = deleted.map(({ postId }) => postId);
  expect(answers.map(({ postId }) => postId)).not.toContain(id);
  expect(mine('post_deleted')).toMatchObject([{ points: -10, postId: id }]);
  const [change] = mine('user_deleted');
  expect(change).toMatchObject({ points: -10 });
  expect(change).not.toHaveProperty('postId');
});

test('the demo user took one open question of somebody else for a duplicate of an older one', () => {
  expect(flags).toHaveLength(1);
  const [flag] = flags;
  const question = questions.find(({ postId }) => postId === flag?.id);
  expect(question?.ownerId).not.toBe(meId);
  expect(question?.closed).toBeUndefined();
  expect(question?.linkedIds).toContain(flag?.originalId);
});
