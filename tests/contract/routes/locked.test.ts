// This file asks what a lock on a question shows, and what it stops.
import { beforeEach, expect, test } from 'vitest';
import {
  buildAnswer,
  buildComment,
  buildPerson,
  buildQuestion,
  buildWorld,
  worldNow,
} from '../../support/builders/world.ts';
import { getItems } from '../../support/builders/wrapper.ts';
import { longText, longTitle, expectRefusal, reset, write } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const day = 86_400;
const lockedAt = worldNow - 5 * day;
const form = { title: longTitle, body: longText, tags: 'python', comment: 'Says it better' };

const world = buildWorld({
  people: [
    buildPerson({ userId: 1, type: 'moderator' }),
    buildPerson({ userId: 2, name: 'Bo & Co', type: 'moderator' }),
  ],
  questions: [
    buildQuestion({
      postId: 101,
      answerIds: [201],
      closed: { at: worldNow - 9 * day, by: 2, reason: 'Opinion-based' },
      locked: { at: lockedAt, by: 2, notice: 'Kept for **history**.' },
    }),
    buildQuestion({
      postId: 102,
      ownerId: 2,
      bounty: { amount: 50, closes: worldNow + day, by: 2 },
    }),
    buildQuestion({ postId: 103, bounty: { amount: 50, closes: worldNow - day, by: 1 } }),
  ],
  answers: [buildAnswer({ postId: 201, questionId: 101, ownerId: 2 })],
  comments: [
    buildComment({ commentId: 401, postId: 101 }),
    buildComment({ commentId: 402, postId: 201, ownerId: 2 }),
  ],
});

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  beforeEach(() => reset(ask));

  test('a locked question says so itself, on its answers and where it is found', async () => {
    expect(await getItems(ask, '/questions/101;102')).toMatchObject([
      { question_id: 102 },
      { question_id: 101, locked_date: lockedAt },
    ]);
    expect(await getItems(ask, '/answers/201')).toMatchObject([{ locked_date: lockedAt }]);
    const filter = await filterFor(ask, 'search_excerpt.locked_date');
    const found = await getItems(ask, '/search/excerpts', { filter, q: 'text' });
    const locked = found.filter(({ locked_date: date }) => date === lockedAt);
    expect(locked.map(({ question_id: id }) => id)).toEqual([101, 101]);
  });

  test('a lock and an open bounty come with a notice, an ended bounty does not', async () => {
    const filter = await filterFor(ask, 'question.notice');
    const items = await getItems(ask, '/questions', { filter, sort: 'creation', order: 'asc' });
    expect(items[0]?.notice).toEqual({
      owner_user_id: 2,
      creation_date: lockedAt,
      body: '<p>Kept for <strong>history</strong>.</p>\n',
    });
    expect(items[1]?.notice).toMatchObject({ owner_user_id: 2, creation_date: worldNow - 6 * day });
    expect(items[2]).not.toHaveProperty('notice');
    const noticed = await getItems(ask, '/search/advanced', { notice: 'true' });
    expect(noticed.map(({ question_id: id }) => id)).toEqual([102, 101]);
  });

  test('a locked post allows nothing but what a flag or a favorite is', async () => {
    const fields = ['comment', 'edit', 'suggest_edit', 'flag'].map((name) => `can_${name}`);
    const names = ['question', 'answer'].flatMap((type) => fields.map((name) => `${type}.${name}`));
    const filter = await filterFor(ask, ...names, 'question.can_answer', 'question.can_close');
    const none = { can_comment: false, can_edit: false, can_suggest_edit: false, can_flag: true };
    expect(await getItems(ask, '/questions/101', { filter })).toMatchObject([
      { ...none, can_answer: false, can_close: false },
    ]);
    expect(await getItems(ask, '/answers/201', { filter })).toMatchObject([none]);
    await write(ask, { path: '/questions/101/favorite' });
  });

  test.each([
    '/questions/101/answers/add',
    '/questions/101/edit',
    '/questions/101/delete',
    '/questions/101/suggested-edit/add',
    '/questions/101/upvote',
    '/answers/201/edit',
    '/answers/201/delete',
    '/answers/201/suggested-edit/add',
    '/answers/201/downvote',
    '/answers/201/accept',
    '/posts/101/comments/add',
    '/posts/201/comments/add',
    '/comments/401/edit',
    '/comments/401/delete',
    '/comments/402/upvote',
  ])('%s is refused below a lock', async (path) => {
    expect(await expectRefusal(ask, path, form)).toEqual({
      error_id: 407,
      error_message: 'a locked post takes no answers, comments, votes or changes',
      error_name: 'write_failed',
    });
  });

  test('closing and locking stand in the history of a post, without a number', async () => {
    const [lock, closing, first] = await getItems(ask, '/posts/101/revisions');
    expect(lock).toMatchObject({
      revision_type: 'vote_based',
      creation_date: lockedAt,
      user: { user_id: 2 },
      comment: encoded('<b>Post Locked</b> by <a href="/c/demo/users/2/bo-co">Bo &amp; Co</a>'),
    });
    expect(closing?.comment).toContain(encoded('<b>Post Closed</b> as "Opinion-based" by'));
    for (const entry of [lock, closing]) expect(entry).not.toHaveProperty('revision_number');
    expect(first).toMatchObject({ revision_type: 'single_user', revision_number: 1 });
    const guids = `${String(lock?.revision_guid)};${String(first?.revision_guid)}`;
    expect(await getItems(ask, `/revisions/${guids}`)).toHaveLength(2);
    const events = await getItems(ask, '/questions/101/timeline');
    expect(events.filter(({ timeline_type: type }) => type === 'post_state_changed')).toMatchObject(
      [{ creation_date: lockedAt, user: { user_id: 2 } }, { creation_date: worldNow - 9 * day }],
    );
  });
});

async function filterFor(ask: Ask, ...include: readonly string[]): Promise<string> {
  const [made] = await getItems(ask, '/filters/create', { include: include.join(';') });
  return String(made?.filter);
}

/** As strings stand in the answers of safe filters. */
function encoded(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return html.replace(/[&<>]/g, (sign) => entities[sign] ?? sign).replaceAll('"', '&quot;');
}
