// This file searches a team that is large enough for rare and for common words to go their own ways.
import { expect, test } from 'vitest';
import {
  buildAnswer,
  buildQuestion,
  buildTag,
  buildWorld,
  worldNow,
} from '../../support/builders/world.ts';
import { getWrapper } from '../../support/builders/wrapper.ts';
import type { Query } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const day = 86_400;

const questions = Array.from({ length: 300 }, (_, place) =>
  buildQuestion({
    postId: 1 + place,
    title: `Question${' so'.repeat(place % 4)} no${place}`,
    tags: place % 10 === 0 ? ['docker', 'python'] : ['python'],
    markdown: place % 2 === 0 ? 'It hangs.' : 'It fails.',
    answerIds: [1001 + place],
    created: worldNow - ((place * 7) % 300) * day,
    upVotes: (place * 13) % 17,
  }),
);

const answers = questions.map(({ postId }) =>
  buildAnswer({
    postId: 1000 + postId,
    questionId: postId,
    markdown: postId % 100 === 0 ? 'Use the vault.' : 'Hm.',
  }),
);

const world = buildWorld({ tags: [buildTag('python'), buildTag('docker')], questions, answers });

/** What a call finds, by the ids of the questions. */
const searches: readonly (readonly [string, Query, (id: number) => boolean])[] = [
  ['all', { q: 'question' }, () => true],
  ['half', { q: 'hangs' }, (id) => id % 2 === 1],
  ['a hundredth', { q: 'vault' }, (id) => id % 100 === 0],
  ['one', { q: 'no122' }, (id) => id === 123],
  ['nothing', { q: 'vault hangs' }, () => false],
  ['half of a tag', { q: 'hangs', tagged: 'docker' }, (id) => id % 10 === 1],
  ['all but a tag', { q: 'question', nottagged: 'docker' }, (id) => id % 10 !== 1],
  ['nothing with a tag', { q: 'no122', tagged: 'docker' }, () => false],
  ['what is recent', { q: 'hangs', fromdate: worldNow - 99 * day }, isRecent],
];

function isRecent(id: number) {
  return id % 2 === 1 && ((id - 1) * 7) % 300 <= 99;
}

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test.each(searches)('%s is found, in every order', async (_, query, isFound) => {
    const found = questions.filter(({ postId }) => isFound(postId));
    const byCreation = found.toSorted((a, b) => a.created - b.created || a.postId - b.postId);
    const byVotes = found.toSorted((a, b) => a.upVotes - b.upVotes || a.postId - b.postId);
    for (const [sort, expected] of Object.entries({ creation: byCreation, votes: byVotes })) {
      const ids = expected.map(({ postId }) => postId);
      expect(await readIds(ask, { ...query, sort, order: 'asc' })).toEqual(ids);
      expect(await readIds(ask, { ...query, sort })).toEqual(ids.toReversed());
    }
  });

  test.each(searches)(
    '%s is found by relevance, forwards and backwards',
    async (_, query, isFound) => {
      const best = await readIds(ask, { ...query, sort: 'relevance' });
      const found = questions.map(({ postId }) => postId).filter(isFound);
      expect(best.toSorted((a, b) => a - b)).toEqual(found);
      const worst = await readIds(ask, { ...query, sort: 'relevance', order: 'asc' });
      expect(worst).toEqual(best.toReversed());
    },
  );

  test.each(searches)('%s is counted', async (_, query, isFound) => {
    const count = questions.filter(({ postId }) => isFound(postId)).length;
    for (const sort of ['activity', 'relevance']) {
      const asked = { ...query, sort, filter: 'total', pagesize: 2 };
      expect(await getWrapper(ask, '/search/advanced', asked)).toEqual({ total: count });
    }
  });

  test('a shorter title fits better', async () => {
    const ids = await readIds(ask, { q: 'question', sort: 'relevance' });
    const words = ids.map((id) => (id - 1) % 4);
    expect(words).toEqual(words.toSorted((a, b) => a - b));
  });

  test('what is bounded is counted within its bounds', async () => {
    const asked = { q: 'question', sort: 'votes', min: 16, filter: 'total' };
    const { total } = await getWrapper(ask, '/search/advanced', asked);
    expect(total).toBe(questions.filter(({ upVotes }) => upVotes >= 16).length);
  });
});

async function readIds(ask: Ask, query: Query) {
  const ids: number[] = [];
  for (let page = 1; page < 10; page++) {
    const asked = { ...query, page, pagesize: 77 };
    const { items, has_more: hasMore } = await getWrapper(ask, '/search/advanced', asked);
    ids.push(...items.map(({ question_id: id }) => Number(id)));
    if (!hasMore) break;
  }
  return ids;
}
