import { beforeEach, expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getError, getItems, getWrapper } from '../../support/builders/wrapper.ts';
import type { Item } from '../../support/builders/wrapper.ts';
import {
  longText,
  longTitle,
  expectRefusal,
  reset,
  postForm,
  write,
} from '../../support/builders/writes.ts';
import type { Form } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

let now = worldNow;
const question = { title: longTitle, body: longText, tags: 'python;docker' };

describeTransports({ world: buildSampleWorld(), now: () => now }, ({ ask }) => {
  beforeEach(async () => {
    now = worldNow;
    await reset(ask);
  });

  test('a question is there from then on', async () => {
    const [made] = await write(ask, { path: '/questions/add', form: question });
    expect(made).toMatchObject({
      question_id: 303,
      owner: { user_id: 1 },
      tags: ['python', 'docker'],
      title: longTitle,
      creation_date: worldNow,
      is_answered: false,
      answer_count: 0,
    });
    const newest = { sort: 'creation', pagesize: 1 };
    expect(await idsOf(ask, '/questions', newest)).toEqual([303]);
    expect(await idsOf(ask, '/me/questions', newest)).toEqual([303]);
    expect(await idsOf(ask, '/questions', { tagged: 'docker', ...newest })).toEqual([303]);
    expect(await idsOf(ask, '/questions/no-answers', newest)).toEqual([303]);
    expect(await idsOf(ask, '/search', { intitle: 'long title' })).toEqual([303]);
    expect(await getItems(ask, '/tags/docker/info')).toMatchObject([{ count: 3 }]);
    expect(await getItems(ask, '/info')).toMatchObject([{ total_questions: 6 }]);
    expect(await getItems(ask, '/posts/303/revisions')).toMatchObject([
      { revision_number: 1, title: longTitle },
    ]);
  });

  test('a preview answers and stores nothing', async () => {
    const preview = (form: Form) => ({ ...form, preview: 'true' });
    expect(await write(ask, { path: '/questions/add', form: preview(question) })).toMatchObject([
      { question_id: 0, title: longTitle },
    ]);
    const answer = { path: '/questions/105/answers/add', form: preview({ body: longText }) };
    expect(await write(ask, answer)).toMatchObject([{ answer_id: 0, question_id: 105 }]);
    const comment = { path: '/posts/105/comments/add', form: preview({ body: longText }) };
    expect(await write(ask, comment)).toMatchObject([{ comment_id: 0, post_id: 105 }]);
    const vote = { path: '/questions/105/upvote', form: preview({}) };
    expect(await write(ask, vote)).toMatchObject([{ score: 1 }]);
    expect(await write(ask, { path: '/questions/105/delete', form: preview({}) })).toEqual([]);
    expect(await getItems(ask, '/info')).toMatchObject([{ total_questions: 5, total_answers: 4 }]);
    expect(await getItems(ask, '/questions/105')).toMatchObject([{ score: 0 }]);
  });

  test('an answer belongs to its question', async () => {
    now += 60;
    await write(ask, { path: '/questions/105/answers/add', form: { body: longText } });
    expect(await getItems(ask, '/questions/105')).toMatchObject([
      { answer_count: 1, is_answered: false, last_activity_date: now },
    ]);
    expect(await getItems(ask, '/questions/105/answers')).toMatchObject([{ answer_id: 303 }]);
    expect(await idsOf(ask, '/questions/no-answers')).toEqual([101]);
    expect(
      await expectRefusal(ask, '/questions/104/answers/add', { body: longText }),
    ).toMatchObject({
      error_name: 'write_failed',
      error_message: 'a closed question takes no answers',
    });
  });

  test('an edit makes a revision that tells what was before', async () => {
    now += 60;
    const form = { ...question, title: `${longTitle} Really`, comment: 'Says it better' };
    await write(ask, { path: '/questions/103/edit', form });
    expect(await getItems(ask, '/questions/103', { filter: 'withbody' })).toMatchObject([
      { title: form.title, tags: ['python', 'docker'], last_edit_date: now },
    ]);
    const [filter] = await getItems(ask, '/filters/create', {
      include: 'revision.last_body;revision.body',
    });
    const revisions = await getItems(ask, '/posts/103/revisions', {
      filter: String(filter?.filter),
    });
    expect(revisions).toMatchObject([
      {
        revision_number: 2,
        comment: 'Says it better',
        user: { user_id: 1 },
        title: form.title,
        last_title: 'How do we rotate keys?',
        last_tags: ['python', 'internal'],
        last_body: expect.stringContaining('wiki.example') as string,
      },
      { revision_number: 1, title: 'How do we rotate keys?' },
    ]);
    const guid = String(revisions[0]?.revision_guid);
    expect(await getItems(ask, `/revisions/${guid}`)).toMatchObject([{ revision_number: 2 }]);
    const [latest] = await getItems(ask, '/questions/103/timeline');
    expect(latest).toMatchObject({ timeline_type: 'revision', revision_guid: guid });
    expect(await idsOf(ask, '/questions', { tagged: 'internal' })).toEqual([]);
    expect(await idsOf(ask, '/search', { intitle: 'rotate keys' })).toEqual([104]);
  });

  test('votes move the score and the reputation, and can be taken back', async () => {
    const before = await reputationOf(ask, 2);
    const [up] = await write(ask, { path: '/answers/202/upvote' });
    expect(up).toMatchObject({ score: 1, owner: { reputation: before + 10 } });
    expect(await getItems(ask, '/questions/102')).toMatchObject([{ is_answered: true }]);
    expect(await idsOf(ask, '/questions/unanswered')).toEqual([105, 101]);
    const [down] = await write(ask, { path: '/answers/202/downvote' });
    expect(down).toMatchObject({ score: -1 });
    expect(await reputationOf(ask, 2)).toBe(before - 2 < 1 ? 1 : before - 2);
    const [none] = await write(ask, { path: '/answers/202/downvote/undo' });
    expect(none).toMatchObject({ score: 0 });
    expect(await reputationOf(ask, 2)).toBe(before);
    expect(await getItems(ask, '/me/reputation-history/full')).toMatchObject([
      { reputation_history_type: 'voter_undownvotes', reputation_change: 1 },
      { reputation_history_type: 'voter_downvotes', reputation_change: -1 },
      {},
      {},
      {},
    ]);
  });

  test('an answer tells how the owner of the token voted', async () => {
    const [made] = await getItems(ask, '/filters/create', {
      include: 'question.upvoted;question.favorited;question.can_edit;question.can_flag',
    });
    const filter = String(made?.filter);
    const told = async () => getItems(ask, '/questions/104', { filter });
    expect(await told()).toMatchObject([{ upvoted: false, favorited: true, can_edit: true }]);
    await write(ask, { path: '/questions/104/upvote' });
    await write(ask, { path: '/questions/104/favorite/undo' });
    expect(await told()).toMatchObject([{ upvoted: true, favorited: false, can_flag: true }]);
  });

  const refusedVotes = [
    ['/questions/101/upvote', 'you cannot vote on a post of your own'],
    ['/answers/204/downvote', 'you cannot vote on a post of your own'],
    ['/questions/104/upvote/undo', 'you have not voted this up'],
    ['/comments/402/upvote', 'you cannot vote on a comment of your own'],
    ['/comments/401/upvote/undo', 'you have not voted this comment up'],
    ['/questions/103/favorite', 'it is a favorite already'],
    ['/questions/105/favorite/undo', 'it is no favorite'],
    ['/answers/203/accept', 'the answer is accepted already'],
    ['/answers/202/accept/undo', 'the answer is not accepted'],
  ] as const;

  test.each(refusedVotes)('%s fails: %s', async (path, message) => {
    expect(await expectRefusal(ask, path)).toEqual({
      error_id: 407,
      error_message: message,
      error_name: 'write_failed',
    });
  });

  test('a vote counts once', async () => {
    await write(ask, { path: '/questions/104/upvote' });
    expect(await expectRefusal(ask, '/questions/104/upvote')).toMatchObject({ error_id: 407 });
    expect(await getItems(ask, '/questions/104')).toMatchObject([{ score: 6 }]);
  });

  test('accepting another answer moves the mark and what it earned', async () => {
    const before = await reputationOf(ask, 2);
    await write(ask, { path: '/answers/204/accept' });
    expect(await getItems(ask, '/questions/103')).toMatchObject([{ accepted_answer_id: 204 }]);
    expect(await getItems(ask, '/answers/203;204', { sort: 'creation' })).toMatchObject([
      { answer_id: 204, is_accepted: true },
      { answer_id: 203, is_accepted: false },
    ]);
    expect(await reputationOf(ask, 2)).toBe(Math.max(1, before - 15));
    await write(ask, { path: '/answers/204/accept/undo' });
    expect(await getItems(ask, '/questions/103')).not.toMatchObject([
      { accepted_answer_id: expect.anything() as unknown },
    ]);
    expect(await expectRefusal(ask, '/answers/205/accept')).toMatchObject({
      error_name: 'access_denied',
      error_message: 'only the asker may accept an answer',
    });
  });

  test('what is deleted vanishes with all that hangs on it', async () => {
    expect(await write(ask, { path: '/questions/103/delete' })).toEqual([]);
    expect(await getItems(ask, '/questions/103')).toEqual([]);
    expect(await getItems(ask, '/answers/203;204')).toEqual([]);
    expect(await getItems(ask, '/comments/402')).toEqual([]);
    expect(await getItems(ask, '/suggested-edits/503')).toEqual([]);
    expect(await idsOf(ask, '/me/favorites')).toEqual([104]);
    expect(await idsOf(ask, '/questions', { tagged: 'internal' })).toEqual([]);
    expect(await getItems(ask, '/info')).toMatchObject([{ total_questions: 4, total_answers: 2 }]);
    expect(await getItems(ask, '/search/advanced', { q: 'vault' })).toEqual([]);
    expect(await expectRefusal(ask, '/questions/103/delete')).toMatchObject({
      error_message: 'id',
    });
  });

  test('a deleted answer leaves its question', async () => {
    await write(ask, { path: '/answers/203/delete' });
    const [left] = await getItems(ask, '/questions/103');
    expect(left).toMatchObject({ answer_count: 1, is_answered: false });
    expect(left).not.toHaveProperty('accepted_answer_id');
  });

  test('a comment can be written, addressed, edited, liked and deleted', async () => {
    const body = '@Jörg thank you for looking into it';
    const [made] = await write(ask, { path: '/posts/203/comments/add', form: { body } });
    expect(made).toMatchObject({ comment_id: 404, reply_to_user: { user_id: 2 }, score: 0 });
    expect(await getItems(ask, '/me/comments/2')).toHaveLength(2);
    const edited = await write(ask, { path: '/comments/404/edit', form: { body: longText } });
    expect(edited).toMatchObject([{ comment_id: 404, edited: true }]);
    expect(await write(ask, { path: '/comments/403/upvote' })).toMatchObject([{ score: 3 }]);
    expect(await write(ask, { path: '/comments/404/delete' })).toEqual([]);
    expect(await getItems(ask, '/posts/203/comments')).toHaveLength(1);
  });

  test('articles are written, edited and deleted', async () => {
    const form = { ...question, article_type: 'how-to-guide' };
    const [made] = await write(ask, { path: '/articles/add', form });
    expect(made).toMatchObject({ article_id: 303, article_type: 'how-to-guide' });
    await write(ask, { path: '/articles/303/edit', form: { ...form, article_type: 'policy' } });
    expect(await getItems(ask, '/articles/303')).toMatchObject([{ article_type: 'policy' }]);
    await write(ask, { path: '/articles/303/delete' });
    expect(await getItems(ask, '/articles/303')).toEqual([]);
    const typo = { ...form, article_type: 'howto' };
    expect(await expectRefusal(ask, '/articles/add', typo)).toMatchObject({
      error_message: 'article_type',
    });
  });

  test('what is rendered is shown and not stored', async () => {
    const [filter] = await getItems(ask, '/filters/create', { include: 'question.body' });
    const form = { ...question, body: `**Bold**: ${longText}` };
    const [shown] = await write(
      ask,
      { path: '/questions/render', form },
      { filter: String(filter?.filter) },
    );
    expect(shown?.body).toContain('<strong>Bold</strong>');
    expect(await getItems(ask, '/info')).toMatchObject([{ total_questions: 5 }]);
  });

  test('one suggested edit of a post waits at a time', async () => {
    const form = { body: longText, comment: 'Corrects the spelling' };
    const path = '/answers/203/suggested-edit/add';
    expect(await write(ask, { path, form })).toMatchObject([
      { suggested_edit_id: 504, post_id: 203, post_type: 'answer', proposing_user: { user_id: 1 } },
    ]);
    expect(await getItems(ask, '/me/suggested-edits')).toHaveLength(3);
    expect(await expectRefusal(ask, path, { ...form, body: `${longText}!` })).toMatchObject({
      error_id: 407,
      error_message: 'another suggested edit of this post is pending',
    });
  });

  test('tags that are followed decide which unanswered questions are shown', async () => {
    const form = { favorite_tags: 'c#', ignored_tags: 'docker python' };
    expect(await write(ask, { path: '/me/tag-preferences/edit', form })).toEqual([
      { tag_name: 'c#', tag_preference_type: 'favorite_tag', user_id: 1 },
      { tag_name: 'docker', tag_preference_type: 'ignored_tag', user_id: 1 },
      { tag_name: 'python', tag_preference_type: 'ignored_tag', user_id: 1 },
    ]);
    expect(await idsOf(ask, '/questions/unanswered/my-tags')).toEqual([105]);
    expect(await expectRefusal(ask, '/users/2/tag-preferences/edit', form)).toMatchObject({
      error_id: 403,
    });
  });

  const missing = [
    ['/questions/add', { body: longText, tags: 'python' }, 'title'],
    ['/questions/add', { title: longTitle, tags: 'python' }, 'body'],
    ['/questions/add', { title: longTitle, body: longText }, 'tags'],
    ['/questions/add', { ...question, tags: 'a;b;c;d;e;f' }, 'tags'],
    ['/questions/105/answers/add', {}, 'body'],
    ['/posts/999/comments/add', { body: longText }, 'id'],
    ['/answers/203/suggested-edit/add', { body: longText }, 'comment'],
    ['/questions/104/flags/add', {}, 'option_id'],
  ] as const;

  test.each(missing)('%s with %j is refused as %s', async (path, form, parameter) => {
    expect(await expectRefusal(ask, path, form)).toEqual({
      error_id: 400,
      error_message: parameter,
      error_name: 'bad_parameter',
    });
  });

  const unfit = [
    ['a short title', { title: 'Too short' }, 'title has 9 characters: expected 15 to 150'],
    ['a long title', { title: 'x'.repeat(151) }, 'title has 151 characters: expected 15 to 150'],
    ['a short body', { body: 'Too short' }, 'body has 9 characters: expected 30 to 30000'],
    [
      'a long body',
      { body: 'x'.repeat(30_001) },
      'body has 30001 characters: expected 30 to 30000',
    ],
    [
      'a strange tag',
      { tags: 'tüte' },
      '`tüte` is no tag: expected up to 35 of the characters a-z 0-9 + # . -',
    ],
  ] as const;

  test.each(unfit)('a question with %s cannot be stored', async (_, given, message) => {
    expect(await expectRefusal(ask, '/questions/add', { ...question, ...given })).toEqual({
      error_id: 407,
      error_message: message,
      error_name: 'write_failed',
    });
  });

  test.each(['docker;c#', 'docker c#', 'docker, c#', 'Docker;;C#;docker'])(
    'tags may be joined as in %j',
    async (tags) => {
      expect(
        await write(ask, { path: '/questions/add', form: { ...question, tags } }),
      ).toMatchObject([{ tags: ['docker', 'c#'] }]);
    },
  );

  test('a new tag comes into being, a synonym becomes its tag', async () => {
    const form = { ...question, tags: 'py;brand-new' };
    expect(await write(ask, { path: '/questions/add', form })).toMatchObject([
      { tags: ['python', 'brand-new'] },
    ]);
    expect(await getItems(ask, '/tags/brand-new/info')).toMatchObject([{ count: 1 }]);
  });

  test('the same is not posted twice, until a minute has passed', async () => {
    const call = { path: '/questions/add', form: question };
    await write(ask, call);
    expect(await expectRefusal(ask, call.path, call.form)).toMatchObject({
      error_id: 409,
      error_name: 'duplicate_request',
    });
    const reordered = { tags: question.tags, body: question.body, title: question.title };
    expect(await expectRefusal(ask, call.path, reordered)).toMatchObject({ error_id: 409 });
    await write(ask, { ...call, form: { ...question, title: `${longTitle}!` } });
    now += 61;
    await write(ask, call);
    expect(await getItems(ask, '/info')).toMatchObject([{ total_questions: 8 }]);
  });

  test('what was refused or only previewed may be posted after all', async () => {
    const path = '/questions/add';
    await write(ask, { path, form: { ...question, preview: 'true' } });
    await write(ask, { path, form: { ...question, preview: 'true' } });
    await write(ask, { path, form: question });
  });

  test('a reset undoes every write', async () => {
    await write(ask, { path: '/questions/add', form: question });
    await write(ask, { path: '/questions/103/delete' });
    await reset(ask);
    expect(await idsOf(ask, '/questions', { sort: 'creation' })).toEqual([105, 104, 103, 102, 101]);
    expect(await getWrapper(ask, '/users')).toMatchObject({ quota_remaining: 9998 });
  });

  test('another web page cannot reset it', async () => {
    await write(ask, { path: '/questions/add', form: question });
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { text } = await ask('/sandbox/reset', { method: 'POST', headers });
    expect(text).toContain('no_method');
    expect(await getItems(ask, '/questions/303')).toHaveLength(1);
  });

  test('a write is no GET, and a read no POST', async () => {
    expect(await getError(ask, '/questions/add')).toMatchObject({ error_id: 404 });
    const { text } = await postForm(ask, '/questions', {});
    expect(text).toContain('no_method');
  });
});

/** A member of little standing: Chen has a reputation of 1 and asked question 105. */
const world = { ...buildSampleWorld(), meId: 3 };

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  beforeEach(() => reset(ask));

  const denied = [
    ['/questions/101/edit', question, 'the privilege “edit posts” is needed'],
    ['/answers/203/edit', { body: longText }, 'the privilege “edit posts” is needed'],
    ['/questions/101/delete', {}, 'only the owner or a moderator may do this'],
    ['/answers/203/delete', {}, 'only the owner or a moderator may do this'],
    [
      '/articles/301/edit',
      { ...question, article_type: 'policy' },
      'only the owner or a moderator may do this',
    ],
    ['/articles/301/delete', {}, 'only the owner or a moderator may do this'],
    ['/comments/401/edit', { body: longText }, 'only the owner or a moderator may do this'],
    ['/comments/401/delete', {}, 'only the owner or a moderator may do this'],
    ['/questions/101/downvote', {}, 'the privilege “vote down” is needed'],
    ['/answers/203/accept', {}, 'only the asker may accept an answer'],
  ] as const;

  test.each(denied)('%s is denied', async (path, form, message) => {
    expect(await expectRefusal(ask, path, form)).toEqual({
      error_id: 403,
      error_message: message,
      error_name: 'access_denied',
    });
  });

  test('a reserved tag is refused', async () => {
    const form = { ...question, tags: 'internal' };
    expect(await expectRefusal(ask, '/questions/add', form)).toMatchObject({
      error_message: 'only moderators may use the tag `internal`',
    });
  });

  test('a question with a useful answer stays', async () => {
    expect(await write(ask, { path: '/questions/105/delete' })).toEqual([]);
    await reset(ask);
    const upvoted = { ...world, meId: 2 };
    expect(upvoted.questions.find(({ postId }) => postId === 104)?.answerIds).toEqual([205]);
  });
});

async function idsOf(ask: Ask, path: string, query = {}) {
  return (await getItems(ask, path, query)).map(({ question_id: id }: Item) => id);
}

async function reputationOf(ask: Ask, userId: number) {
  return Number((await getItems(ask, `/users/${userId}`))[0]?.reputation);
}
