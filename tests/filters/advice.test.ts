import { expect, test } from 'vitest';
import { advise } from '../../src/filters/advice.ts';
import { compose } from '../../src/filters/composition.ts';
import type { Composition } from '../../src/filters/composition.ts';

const filterOf = (some: Partial<Composition>) =>
  compose({ base: 'default', include: [], exclude: [], safe: true, ...some });

test.each([['default'], ['withbody']] as const)('of %s nothing has to be said', (base) => {
  for (const returned of ['question', 'answer', 'user', 'tag', 'info', 'filter']) {
    expect(advise(returned, filterOf({ base }))).toEqual([]);
  }
});

test('an embedded list without a field of its objects comes as empty objects', () => {
  const filter = filterOf({ base: 'none', include: ['.items', 'question.answers'] });
  const [advice] = advise('question', filter);
  expect(advice?.message).toBe(
    'question.answers is included, but no field of answer is: it comes as {}.',
  );
  const mended = { included: new Set([...filter.included, ...(advice?.add ?? [])]), safe: true };
  expect(mended.included.has('answer.answer_id')).toBe(true);
  expect(advise('question', mended).map(({ message }) => message)).not.toContain(advice?.message);
});

test('items without a single field of theirs are named by the wrapper', () => {
  const [advice] = advise('tag', filterOf({ base: 'none', include: ['.items'] }));
  expect(advice?.message).toContain('.items is included, but no field of tag');
});

test('a field that nothing leads to names what is missing on the way', () => {
  const added = filterOf({ include: ['comment.body'] });
  expect(advise('question', added)).toEqual([
    {
      message: 'comment.body needs question.comments to be in the response.',
      add: ['question.comments'],
    },
  ]);
  expect(advise('comment', added)).toEqual([]);
});

test('fields without .items are not seen at all, but a total alone is meant', () => {
  const [advice] = advise('tag', filterOf({ base: 'none', include: ['tag.name'] }));
  expect(advice).toEqual({
    message: 'The response has no items: .items is not included.',
    add: ['.items'],
  });
  expect(advise('tag', filterOf({ base: 'total' })).map(({ message }) => message)).toEqual([
    '.total makes the API count every match: request it once, not with each page.',
  ]);
  expect(advise('tag', filterOf({ base: 'none' }))).toEqual([]);
});

test('unsafe texts, lost paging and scopes are said', () => {
  const filter = filterOf({
    include: ['question.upvoted', 'question.downvoted'],
    exclude: ['.has_more', '.backoff'],
    safe: false,
  });
  expect(advise('question', filter)).toEqual([
    { message: expect.stringMatching(/^Unsafe: .*never insert them into a page/) as string },
    { message: expect.stringContaining('the last page') as string, add: ['.has_more'] },
    { message: expect.stringContaining('when to wait') as string, add: ['.backoff'] },
    {
      message: 'A token needs the scope private_info to see question.upvoted, question.downvoted.',
    },
  ]);
});

test('a field of an object that no such response holds is reported, with the one that may be meant', () => {
  expect(advise('question', filterOf({ include: ['post.body_markdown', 'tag.synonyms'] }))).toEqual(
    [
      {
        message:
          'No response with items of type question contains post.body_markdown, tag.synonyms: other methods return that.',
        add: ['question.body_markdown'],
      },
    ],
  );
});

test('what Teams seems never to have is told', () => {
  expect(advise('user', filterOf({ include: ['user.email'] }))).toContainEqual({
    message: 'Teams never seems to return user.email.',
  });
});
