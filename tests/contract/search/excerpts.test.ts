// This file searches for excerpts: questions and answers mixed, with the words marked that they were found for.
import { expect, test } from 'vitest';
import {
  buildAnswer,
  buildQuestion,
  buildTag,
  buildWorld,
  worldNow,
} from '../../support/builders/world.ts';
import { getError, getItems, getWrapper } from '../../support/builders/wrapper.ts';
import type { Query } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const long = `${'Before that we looked at the logs of the host. '.repeat(9)}Then the vault <failed>.`;

const world = buildWorld({
  tags: [buildTag('vault'), buildTag('linux')],
  questions: [
    buildQuestion({
      postId: 1,
      title: 'Rotate <keys>',
      tags: ['vault'],
      markdown: 'Every **year**, or [twice](https://wiki.example.com/keys)? Keys age.',
      answerIds: [11, 12],
      acceptedAnswerId: 12,
      views: 500,
    }),
    buildQuestion({
      postId: 2,
      title: 'Rotate logs',
      tags: ['linux'],
      markdown: long,
      answerIds: [13],
      ownerId: 2,
    }),
  ],
  answers: [
    buildAnswer({ postId: 11, questionId: 1, markdown: 'Twice a year.', upVotes: 3 }),
    buildAnswer({ postId: 12, questionId: 1, markdown: 'See https://wiki.example.com/twice' }),
    buildAnswer({ postId: 13, questionId: 2, markdown: 'Every week, in the vault.' }),
  ],
});

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  const search = (query: Query) => getItems(ask, '/search/excerpts', query);

  test('questions and answers are found each by its own words', async () => {
    expect(await idsFor(ask, { q: 'every' })).toEqual([1, 13]);
    expect(await idsFor(ask, { q: 'twice' })).toEqual([1, 11, 12]);
    expect(await idsFor(ask, { q: 'rotate vault' })).toEqual([1, 2]);
    expect(await idsFor(ask, { q: 'rotate week' })).toEqual([]);
    expect(await idsFor(ask, { q: 'keys', sort: 'relevance' })).toEqual([1]);
  });

  test.each<readonly [Query, readonly number[]]>([
    [{}, [1, 2, 11, 12, 13]],
    [{ tagged: 'vault' }, [1, 11, 12]],
    [{ q: 'every', nottagged: 'vault' }, [13]],
    [{ title: 'logs' }, [2, 13]],
    [{ accepted: 'true' }, [1, 11, 12]],
    [{ accepted: 'false' }, [2, 13]],
    [{ views: 400 }, [1, 11, 12]],
    [{ answers: 2 }, [1, 11, 12]],
    [{ body: 'twice' }, [1, 11, 12]],
    [{ url: '*://wiki.example.com/t*' }, [12]],
    [{ user: 2 }, [2]],
    [{ q: 'year', sort: 'votes', min: 1 }, [11]],
  ])('%j narrows an answer by its question, but by its own text and owner', async (query, ids) => {
    expect(await idsFor(ask, query)).toEqual(ids);
    expect(await getWrapper(ask, '/search/excerpts', { ...query, filter: 'total' })).toEqual({
      total: ids.length,
    });
  });

  test('tags that are not wanted need something beside them', async () => {
    expect(await getError(ask, '/search/excerpts', { nottagged: 'vault' })).toEqual({
      error_id: 400,
      error_message: 'nottagged',
      error_name: 'bad_parameter',
    });
  });

  test('a question and an answer tell what they are', async () => {
    const [question, answer] = await search({ q: 'year', sort: 'votes', order: 'asc' });
    expect(question).toMatchObject({
      item_type: 'question',
      question_id: 1,
      title: 'Rotate &lt;keys&gt;',
      tags: ['vault'],
      answer_count: 2,
      has_accepted_answer: true,
    });
    expect(question).not.toHaveProperty('answer_id');
    expect(question).not.toHaveProperty('is_accepted');
    expect(answer).toMatchObject({
      item_type: 'answer',
      question_id: 1,
      answer_id: 11,
      title: 'Rotate &lt;keys&gt;',
      is_accepted: false,
      question_score: 0,
      score: 3,
    });
    expect(answer).not.toHaveProperty('answer_count');
  });

  test('the excerpt is plain text with the hits marked', async () => {
    const [hit] = await search({ q: 'KEYS year' });
    expect(hit?.excerpt).toBe(
      'Every <span class="highlight">year</span>, or twice? <span class="highlight">Keys</span> age.',
    );
  });

  test('a long text is cut around the first hit, and stays encoded', async () => {
    const [hit] = await search({ q: 'vault failed', sort: 'relevance' });
    const excerpt = String(hit?.excerpt);
    expect(excerpt).toContain('<span class="highlight">vault</span> &lt;<span class="highlight">');
    expect(excerpt.replace(/<[^>]*>/g, '').length).toBeLessThan(220);
  });
});

/** The ids of the posts, in ascending order. */
async function idsFor(ask: Ask, query: Query) {
  const items = await getItems(ask, '/search/excerpts', query);
  const ids = items.map(({ answer_id: answerId, question_id: id }) => Number(answerId ?? id));
  return ids.toSorted((a, b) => a - b);
}
