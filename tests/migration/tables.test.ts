import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { objects } from '../../src/catalog/objects.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import { fieldRows, parameterRows } from '../../src/migration/tables.ts';
import type { TableRow } from '../../src/migration/tables.ts';
import { endpointOf } from '../../src/request/draft.ts';

function tablesOf(slug: Slug): { parameters: readonly TableRow[]; fields: readonly TableRow[] } {
  const mapping = v3Map[slug];
  if (mapping.match === 'none') throw new Error(`v3 has nothing for ${slug}.`);
  const [route] = mapping.routes;
  const endpoint = endpointOf(slug);
  const own = objects.find(({ name }) => name === endpoint.returns)?.fields ?? [];
  return { parameters: parameterRows(endpoint, route), fields: fieldRows(own, route) };
}

test('has every parameter, with its v3 name and how its value changes', () => {
  const { parameters } = tablesOf('questions');
  expect(parameters).toContainEqual({ before: 'filter', after: '', note: '' });
  expect(parameters).toContainEqual({
    before: 'sort',
    after: 'sort',
    note: 'votes → score, no hot, no week, no month',
  });
  expect(parameters.find(({ before }) => before === 'tagged')).toMatchObject({ after: 'tagId' });
});

test('has what only v3 wants', () => {
  expect(tablesOf('me-unanswered-questions').parameters.slice(-2)).toEqual([
    { before: '–', after: 'authorId', note: 'needed: your id in GET /users/me' },
    { before: '–', after: 'isAnswered=false', note: 'always' },
  ]);
});

test('has every field of the object, also those that are gone, and the members of the owner', () => {
  const { fields } = tablesOf('questions');
  const own = objects.find(({ name }) => name === 'question')?.fields ?? [];
  const names = fields.map(({ before }) => before);
  expect(own.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  expect(fields).toContainEqual({ before: 'owner.display_name', after: 'owner.name', note: '' });
  expect(fields).toContainEqual({ before: 'up_vote_count', after: '', note: '' });
  expect(fields.find(({ before }) => before === 'closed_date')).toEqual({
    before: 'closed_date',
    after: 'isClosed',
    note: 'a date becomes true or false',
  });
});

test('has no fields where nothing comes back', () => {
  expect(tablesOf('delete-question').fields).toEqual([]);
});
