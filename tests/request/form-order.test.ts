import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { endpointOf, parametersOf } from '../../src/request/draft.ts';
import { inFormOrder } from '../../src/request/form-order.ts';

const order = (slug: Slug) => inFormOrder(parametersOf(endpointOf(slug))).map(({ name }) => name);

test('the usual fields stand in pairs: page and size, dates, order and sort, bounds', () => {
  expect(order('questions')).toEqual([
    'filter',
    'page',
    'pagesize',
    'fromdate',
    'todate',
    'order',
    'sort',
    'min',
    'max',
    'tagged',
  ]);
});

test('what must be filled comes before what may stay empty', () => {
  expect(order('answers-on-questions').slice(0, 3)).toEqual(['filter', 'ids', 'page']);
  for (const endpoint of endpoints) {
    const fields = inFormOrder(parametersOf(endpoint)).filter(({ kind }) => kind !== 'filter');
    const needed = fields.map(({ required, in: place }) => required === true || place === 'path');
    expect(
      needed.toSorted((a, b) => Number(b) - Number(a)),
      endpoint.slug,
    ).toEqual(needed);
  }
});

test('no field is lost or shown twice', () => {
  for (const endpoint of endpoints) {
    const parameters = parametersOf(endpoint);
    expect(new Set(inFormOrder(parameters)), endpoint.slug).toEqual(new Set(parameters));
  }
});
