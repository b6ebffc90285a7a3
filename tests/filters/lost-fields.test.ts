import { expect, test } from 'vitest';
import { compose } from '../../src/filters/composition.ts';
import { builtIns } from '../../src/filters/filter.ts';
import { findLost } from '../../src/filters/lost-fields.ts';
import { findMissing } from '../../src/filters/missing-fields.ts';

const body = { items: [{ question_id: 1, title: 'T', owner: { user_id: 7 } }], has_more: false };
const plain = { base: 'default', include: [], exclude: [], safe: true } as const;

test('a field that the next filter includes is not said to be left out', () => {
  const next = compose({ ...plain, include: ['question.body', 'answer.body'] });
  const types = findMissing({ body, returned: 'question', filter: builtIns.default, next });
  const reasons = (name: string) =>
    types.flatMap(({ missing }) => missing).find((field) => field.name === name)?.reasons;
  expect(reasons('question.body')).toEqual([{ kind: 'in-next-filter' }]);
  // Without the answers, no answer can have a body.
  expect(reasons('answer.body')?.[0]?.kind).toBe('not-in-filter');
});

test('what the next filter leaves out of a response is named, with all that it leads to', () => {
  const next = compose({ ...plain, exclude: ['question.title', 'question.owner'] });
  expect(findLost(body, 'question', next)).toEqual([
    ...['question.owner', 'question.title', 'shallow_user.user_id'],
  ]);
  expect(findLost(body, 'question', builtIns.withbody)).toEqual([]);
});
