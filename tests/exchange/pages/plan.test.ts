import { expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { objects } from '../../../src/catalog/objects.ts';
import { itemKey } from '../../../src/exchange/pages/item-key.ts';
import { planPages } from '../../../src/exchange/pages/plan.ts';
import type { PlanInput } from '../../../src/exchange/pages/plan.ts';
import { usualReserve } from '../../../src/request/pages.ts';

const plan = (given: Partial<PlanInput> = {}) =>
  planPages({
    total: 12_345,
    pageSize: 100,
    limits: { items: 100_000, reserve: usualReserve },
    quotaRemaining: 9_000,
    duration: 250,
    hasToken: true,
    ...given,
  });

test('12,345 items are 124 requests, each as long as the last one took', () => {
  expect(plan()).toEqual({
    pages: 124,
    items: 12_345,
    isAtMost: false,
    duration: 31_000,
    stop: undefined,
  });
});

test('however fast the API is, there are at most 10 requests a second', () => {
  expect(plan({ duration: 3 }).duration).toBe(12_400);
});

test('without a total it is at most as much as the limit allows', () => {
  const limits = { items: 1_050, reserve: 0 };
  expect(plan({ total: undefined, limits })).toMatchObject({
    pages: 11,
    items: 1_050,
    isAtMost: true,
    stop: 'limit',
  });
});

test.each([
  ['a limit', { limits: { items: 500, reserve: 0 } }, { pages: 5, items: 500, stop: 'limit' }],
  ['the quota', { quotaRemaining: 150 }, { pages: 50, items: 5_000, stop: 'quota' }],
  ['a quota under the reserve', { quotaRemaining: 99 }, { pages: 0, items: 0, stop: 'quota' }],
  ['a missing token', { hasToken: false }, { pages: 25, items: 2_500, stop: 'token' }],
])('%s ends it before the last page, and the plan says so', (_, given, expected) => {
  expect(plan(given)).toMatchObject(expected);
});

test('nothing there is still one request', () => {
  expect(plan({ total: 0 })).toMatchObject({ pages: 1, items: 0 });
});

/** A badge is awarded many times, and an event has the id of what it is about. */
const repeated: readonly string[] = ['badge', 'event'];

test('an item is known by the id of its type, where it has one', () => {
  const named = (name: string) => objects.find((object) => object.name === name);
  for (const { returns } of endpoints) {
    const fields = named(returns)?.fields ?? [];
    const item = Object.fromEntries(
      fields.map(({ name, type }) => [name, type === 'string' ? 'x' : 1]),
    );
    const hasId = fields.some(({ name }) => name === `${returns}_id`);
    if (hasId && !repeated.includes(returns))
      expect([returns, itemKey(returns, item)]).not.toContain(undefined);
  }
});

test.each([
  ['question', { question_id: 7 }, '7'],
  ['question', { title: 'left out by the filter' }, undefined],
  ['question', { question_id: 2 ** 60 }, undefined],
  ['tag', { name: 'docker' }, '["docker",null]'],
  ['tag', { name: 'docker', user_id: 3 }, '["docker",3]'],
  ['badge', { badge_id: 1, user: { user_id: 2 } }, undefined],
  ['question_timeline', { question_id: 1 }, undefined],
  ['toString', {}, undefined],
])('a %s %o is known by %s', (type, item, key) => {
  expect(itemKey(type, item)).toBe(key);
});
