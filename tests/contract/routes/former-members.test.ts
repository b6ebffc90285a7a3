import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import {
  buildAnswer,
  buildComment,
  buildPerson,
  buildQuestion,
  buildSuggestedEdit,
  worldNow,
} from '../../support/builders/world.ts';
import { getAllItems, getItems } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const day = 86_400;
const base = buildSampleWorld();

/** The sample world, in which 4 was deleted and 5 left no trace, and the site itself has edited a question. */
const world = {
  ...base,
  people: [
    ...base.people,
    buildPerson({ userId: 4, name: 'Noor', gone: 'deleted' }),
    buildPerson({ userId: 5, name: 'Sam', gone: 'erased' }),
  ],
  community: buildPerson({ userId: -1, name: 'Community', type: 'moderator' }),
  questions: [
    ...base.questions,
    buildQuestion({
      postId: 106,
      ownerId: 4,
      answerIds: [206, 207],
      edited: { at: worldNow - 2 * day, by: -1 },
      closed: { at: worldNow - day, reason: 'Opinion-based', by: 4 },
    }),
    buildQuestion({ postId: 107, ownerId: 5, edited: { at: worldNow - day, by: 4 } }),
  ],
  answers: [
    ...base.answers,
    buildAnswer({ postId: 206, questionId: 106, ownerId: 5, upVotes: 9 }),
    buildAnswer({ postId: 207, questionId: 106, ownerId: 1, upVotes: 1 }),
  ],
  comments: [
    ...base.comments,
    buildComment({ commentId: 404, postId: 106, ownerId: 4, replyToId: 1 }),
    buildComment({ commentId: 405, postId: 106, ownerId: 1, replyToId: 4 }),
    buildComment({ commentId: 406, postId: 106, ownerId: 5 }),
  ],
  awards: [...base.awards, { badgeId: 1, userId: 4, at: worldNow - day }],
  favorites: [...base.favorites, { userId: 4, questionId: 101, at: worldNow - day }],
  suggestedEdits: [
    ...base.suggestedEdits,
    buildSuggestedEdit({ suggestedEditId: 504, postId: 101, proposerId: 4 }),
    buildSuggestedEdit({ suggestedEditId: 505, postId: 102, proposerId: 5 }),
  ],
};

const deleted = { user_type: 'does_not_exist', display_name: 'user4' };

/** A filter that keeps some fields besides those of the default. */
async function keeping(ask: Ask, include: string): Promise<{ readonly filter: string }> {
  const [made] = await getItems(ask, '/filters/create', { include });
  return { filter: String(made?.filter) };
}

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test('what a deleted user wrote has an owner of whom only a name is told', async () => {
    const [question] = await getItems(ask, '/questions/106');
    expect(question?.owner).toEqual(deleted);
    expect((await getItems(ask, '/posts/106'))[0]?.owner).toEqual(deleted);
    expect((await getItems(ask, '/comments/404'))[0]?.owner).toEqual(deleted);
  });

  test('badges asked for are left out of a deleted user', async () => {
    const filter = await keeping(ask, 'shallow_user.badge_counts');
    expect((await getItems(ask, '/questions/106', filter))[0]?.owner).toEqual(deleted);
  });

  test('what somebody wrote who left no trace has no owner', async () => {
    expect((await getItems(ask, '/questions/107'))[0]).not.toHaveProperty('owner');
    expect((await getItems(ask, '/answers/206'))[0]).not.toHaveProperty('owner');
    expect((await getItems(ask, '/comments/406'))[0]).not.toHaveProperty('owner');
    expect((await getItems(ask, '/suggested-edits/505'))[0]).not.toHaveProperty('proposing_user');
  });

  test('where the owner is never missing, one without a trace has no name either', async () => {
    const revisions = await getItems(ask, '/posts/107/revisions');
    expect(revisions.map(({ user }) => user)).toContainEqual({ user_type: 'does_not_exist' });
  });

  test('deleted users stay as editors, addressees and proposers, under the same name', async () => {
    const filter = await keeping(ask, 'question.last_editor;question.closed_details');
    const [edited] = await getItems(ask, '/questions/107', filter);
    expect(edited?.last_editor).toEqual(deleted);
    const [closed] = await getItems(ask, '/questions/106', filter);
    expect(closed?.closed_details).toMatchObject({ by_users: [deleted] });
    expect((await getItems(ask, '/comments/405'))[0]?.reply_to_user).toEqual(deleted);
    expect((await getItems(ask, '/suggested-edits/504'))[0]?.proposing_user).toEqual(deleted);
    const timeline = await getItems(ask, '/questions/106/timeline');
    expect(timeline.map(({ user }) => user)).toContainEqual(deleted);
  });

  test.each(['/users/4', '/users/5', '/users/4;5/questions', '/users/4/answers', '/users/4/posts'])(
    '%s is empty',
    async (path) => {
      expect(await getItems(ask, path)).toEqual([]);
    },
  );

  test.each([
    ...['comments', 'mentioned', 'badges', 'favorites', 'reputation', 'reputation-history'],
    ...['suggested-edits', 'tags', 'timeline', 'top-tags', 'comments/1'],
  ])('nothing else hangs on the id of somebody who left: %s', async (part) => {
    expect(await getItems(ask, `/users/4/${part}`)).toEqual([]);
  });

  test('they are neither listed, found, counted nor ranked', async () => {
    const users = await getAllItems(ask, '/users', { sort: 'creation', order: 'asc' });
    expect(users.map(({ user_id: id }) => id).sort()).toEqual([-1, 1, 2, 3]);
    expect(await getItems(ask, '/users', { inname: 'noor' })).toEqual([]);
    expect(await getItems(ask, '/search/advanced', { user: 4 })).toEqual([]);
    expect((await getItems(ask, '/info'))[0]?.total_users).toBe(4);
    const ranked = await getItems(ask, '/tags/python/top-answerers/all_time');
    expect(ranked.map(({ user }) => user)).not.toContainEqual(deleted);
    expect(JSON.stringify(await getItems(ask, '/badges/recipients'))).not.toContain('user4');
  });

  test('nothing that they kept or won is counted any more', async () => {
    const filter = await keeping(ask, 'question.favorite_count');
    expect((await getItems(ask, '/questions/101', filter))[0]).not.toHaveProperty('favorite_count');
    expect((await getItems(ask, '/badges/1'))[0]?.award_count).toBe(1);
  });

  test('the Community user answers like anybody', async () => {
    const [community] = await getItems(ask, '/users/-1');
    expect(community).toMatchObject({ user_id: -1, display_name: 'Community' });
    expect(community?.link).toBe('https://stackoverflowteams.com/c/demo/users/-1/community');
    expect(await getItems(ask, '/users/-1;1')).toHaveLength(2);
    expect(await getItems(ask, '/users/-1/timeline')).toMatchObject([
      { timeline_type: 'revision' },
    ]);
    expect(await getItems(ask, '/users/-1/questions')).toEqual([]);
    expect(await getItems(ask, '/users/-1/top-tags')).toEqual([]);
  });
});
