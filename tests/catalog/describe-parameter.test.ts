import { expect, test } from 'vitest';
import { describeDefault, describeKind } from '../../src/catalog/describe-parameter.ts';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { endpointOf, parametersOf } from '../../src/request/draft.ts';

function inputOf(slug: Slug, name: string) {
  const parameter = parametersOf(endpointOf(slug)).find((one) => one.name === name);
  if (!parameter) throw new TypeError(`${slug} has no parameter ${name}.`);
  return parameter;
}

test.each<readonly [Slug, string, string]>([
  ['questions', 'page', 'whole number from 1'],
  ['questions', 'pagesize', 'whole number from 0 to 100'],
  ['questions', 'order', 'one of desc, asc'],
  ['questions', 'sort', 'one of activity, votes, creation, hot, week, month'],
  ['questions', 'min', 'depends on the sort: a date, a number, a text, a rank, or nothing'],
  ['questions', 'tagged', 'tags, separated by ;, at most 100'],
  ['questions-by-ids', 'ids', 'IDs, separated by ;, at most 100'],
  ['search', 'intitle', 'text'],
  ['questions', 'filter', 'default, withbody, none, total, or a filter id'],
])('%s %s takes: %s', (slug, name, words) => {
  expect(describeKind(inputOf(slug, name))).toBe(words);
});

test.each<readonly [Slug, string, string]>([
  ['questions', 'pagesize', 'The API uses 30.'],
  ['questions', 'order', 'The API uses desc.'],
  ['questions', 'filter', 'The API uses the filter default.'],
  ['questions', 'fromdate', 'Not sent; it does not limit the response.'],
  ['questions-by-ids', 'ids', 'The API rejects the request.'],
])('%s %s left out: %s', (slug, name, words) => {
  expect(describeDefault(inputOf(slug, name))).toBe(words);
});

test('every parameter of the catalog is described', () => {
  for (const parameter of endpoints.flatMap(parametersOf)) {
    expect(describeKind(parameter)).not.toMatch(/undefined|^$/);
    expect(describeDefault(parameter)).not.toMatch(/undefined|^$/);
  }
});
