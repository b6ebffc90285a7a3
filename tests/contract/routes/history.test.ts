import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getError, getItems } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const day = 86_400;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test('a timeline tells all that happened, newest first', async () => {
    const items = await getItems(ask, '/questions/103;104/timeline');
    const dates = items.map(({ creation_date: date }) => Number(date));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(items.map(({ timeline_type: type }) => type)).toEqual(
      expect.arrayContaining([
        ...['question', 'answer', 'comment', 'vote_aggregate'],
        ...['accepted_answer', 'post_state_changed'],
      ]),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ timeline_type: 'vote_aggregate', post_id: 103, up_vote_count: 5 }),
    );
    expect(items.filter(({ timeline_type: type }) => type === 'vote_aggregate')).toSatisfy(
      (votes: readonly object[]) => votes.every((vote) => !('user' in vote)),
    );
  });

  test('dates bound a timeline', async () => {
    const all = await getItems(ask, '/questions/103/timeline');
    const fromdate = worldNow - 60 * day;
    const kept = await getItems(ask, '/questions/103/timeline', { fromdate });
    expect(kept).toEqual(all.filter(({ creation_date: date }) => Number(date) >= fromdate));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
  });

  test('people have a timeline of what they did', async () => {
    const items = await getItems(ask, '/users/1;3/timeline', { pagesize: 100 });
    const told = new Set(
      items.map(({ timeline_type: type, user_id: id }) => `${String(type)} ${String(id)}`),
    );
    expect([...told].sort()).toEqual([
      ...['answered 1', 'asked 1', 'asked 3', 'badge 1', 'commented 1', 'commented 3'],
      ...['revision 3', 'suggested 1'],
    ]);
    expect(items).toContainEqual(
      expect.objectContaining({
        timeline_type: 'commented',
        comment_id: 402,
        post_id: 203,
        post_type: 'answer',
        title: 'How do we rotate keys?',
        detail: '@J&#246;rg `a&lt;b`',
      }),
    );
  });

  test('reputation names what it came from', async () => {
    expect(await getItems(ask, '/me/reputation')).toEqual([
      change(worldNow - 60, 102, 'question', -2, 'down_votes'),
      change(worldNow - 5 * day, 205, 'answer', 15, 'accepts'),
      change(worldNow - 300 * day, 103, 'question', 10, 'up_votes'),
    ]);
    const recent = { fromdate: worldNow - 10 * day };
    expect(await getItems(ask, '/users/1;2/reputation', recent)).toHaveLength(2);
    expect(await getItems(ask, '/users/1/reputation-history')).toMatchObject([
      { reputation_history_type: 'post_downvoted', reputation_change: -2 },
      { reputation_history_type: 'answer_accepted', reputation_change: 15 },
      { reputation_history_type: 'post_upvoted', reputation_change: 10 },
    ]);
  });

  test('the full history of others is private', async () => {
    expect(await getItems(ask, '/users/1/reputation-history/full')).toHaveLength(3);
    expect(await getError(ask, '/users/2/reputation-history/full')).toMatchObject({
      error_id: 403,
      error_name: 'access_denied',
    });
    expect(await getError(ask, '/users/2/tag-preferences')).toMatchObject({ error_id: 403 });
  });

  test('a post that was never edited has one revision, an edited one two', async () => {
    const items = await getItems(ask, '/posts/101;102/revisions');
    expect(items.map(({ post_id: id, revision_number: number }) => [id, number])).toEqual([
      [101, 2],
      [102, 1],
      [101, 1],
    ]);
    expect(items[0]).toMatchObject({
      user: { user_id: 3 },
      creation_date: worldNow - 90 * day,
      post_type: 'question',
      revision_type: 'single_user',
    });
    expect(items[2]).not.toHaveProperty('comment');
  });

  test('a revision is found by its GUID, in any letters, and no other is', async () => {
    const [latest, , first] = await getItems(ask, '/posts/101;102/revisions');
    const guids = [latest, first].map((item) => String(item?.revision_guid));
    for (const guid of guids) expect(guid).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(await getItems(ask, `/revisions/${guids.join(';').toLowerCase()}`)).toHaveLength(2);
    expect(await getItems(ask, `/revisions/${guids[0]?.replace(/.$/, 'x') ?? ''}`)).toEqual([]);
    expect(await getItems(ask, '/revisions/nonsense')).toEqual([]);
  });

  test('suggested edits are told by their fate', async () => {
    const ids = async (query = {}) =>
      (await getItems(ask, '/suggested-edits', query)).map(({ suggested_edit_id: id }) => id);
    expect(await ids()).toEqual([503, 502, 501]);
    expect(await ids({ sort: 'approval' })).toEqual([502]);
    expect(await ids({ sort: 'rejection' })).toEqual([503]);
    expect(await getItems(ask, '/posts/102/suggested-edits')).toMatchObject([
      { suggested_edit_id: 502, title: 'A better title for question 102', tags: ['python'] },
    ]);
    expect(await getItems(ask, '/me/suggested-edits')).toHaveLength(2);
  });
});

function change(at: number, id: number, type: string, points: number, vote: string) {
  return {
    on_date: at,
    post_id: id,
    post_type: type,
    reputation_change: points,
    user_id: 1,
    vote_type: vote,
  };
}
