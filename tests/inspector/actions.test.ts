import { expect, test } from 'vitest';
import { exactValue, leadsFrom, valuesAlong } from '../../src/inspector/actions.ts';
import type { JsonPath } from '../../src/inspector/json/place.ts';

const body = {
  items: [
    { question_id: 1, tags: ['c#', 'docker'], owner: { user_id: 7 } },
    { question_id: 2, tags: ['docker'], owner: { user_id: 7 } },
    { question_id: 3, tags: [], owner: {} },
  ],
};

const leads = (path: JsonPath, value: unknown, whole: unknown = body) =>
  leadsFrom({ path, value, body: whole, returned: 'question' }).map(({ label, leads: all }) => ({
    label,
    leads: all.map(({ endpoint, values }) => [endpoint.path, values] as const),
  }));

test('the id of a question leads to what is fetched by ids of questions and of posts', () => {
  const [own, all] = leads(['items', 0, 'question_id'], 1);
  expect(own?.label).toBe('question_id 1');
  expect(own?.leads).toContainEqual(['/questions/{ids}/answers', { ids: '1' }]);
  expect(own?.leads).toContainEqual(['/posts/{ids}', { ids: '1' }]);
  expect(own?.leads.map(([path]) => path)).not.toContain('/questions/{id}/delete');
  expect(all?.label).toBe('all 3');
  expect(all?.leads).toContainEqual(['/questions/{ids}/answers', { ids: '1;2;3' }]);
});

test('a vector takes a hundred ids', () => {
  const items = Array.from({ length: 130 }, (_, id) => ({ question_id: id }));
  const [, all] = leads(['items', 0, 'question_id'], 0, { items });
  expect(all?.label).toBe('the first 100 of 130');
  expect(all?.leads[0]?.[1].ids?.split(';')).toHaveLength(100);
});

test('a tag leads to the questions with it and to what is said of it', () => {
  const [own, all] = leads(['items', 0, 'tags', 0], 'c#');
  expect(own?.leads).toContainEqual(['/questions', { tagged: 'c#' }]);
  expect(own?.leads).toContainEqual(['/tags/{tags}/info', { tags: 'c#' }]);
  expect(all?.leads).toContainEqual(['/tags/{tags}/info', { tags: 'c#;docker' }]);
  expect(all?.leads.map(([path]) => path)).not.toContain('/questions');
});

test('the same person twice is one value, and then there are not several', () => {
  expect(valuesAlong(body, ['items', 0, 'owner', 'user_id'])).toEqual(['7']);
  expect(leads(['items', 0, 'owner', 'user_id'], 7)).toHaveLength(1);
});

test('a score leads nowhere', () => {
  expect(leads(['items', 0, 'score'], 3)).toEqual([]);
});

test.each(['__proto__', 'constructor', 'toString'])('the key %s leads nowhere', (key) => {
  expect(leads(['items', 0, key], 'x')).toEqual([]);
  expect(valuesAlong(body, ['items', 0, key])).toEqual([]);
});

test('an id beyond the numbers of JavaScript leads on with all of its digits, and alone', () => {
  const raw = '9007199254740993';
  const value = exactValue({ value: Number(raw), raw });
  const items = [{ question_id: Number(raw) }, { question_id: 2 }];
  const groups = leads(['items', 0, 'question_id'], value, { items });
  expect(groups.map(({ label }) => label)).toEqual([`question_id ${raw}`]);
  expect(groups[0]?.leads).toContainEqual(['/questions/{ids}/answers', { ids: raw }]);
});
