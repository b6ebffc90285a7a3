import { expect, test } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { pageSteps } from '../../../src/exchange/pages/steps.ts';
import { readOutcome } from '../../../src/exchange/read-outcome.ts';
import { buildRequest } from '../../../src/request/build.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import type { DraftValues } from '../../../src/request/draft.ts';
import { demoAccess, queryStyle, sandboxTarget } from '../../../src/request/target.ts';

const destination = {
  target: sandboxTarget('http://sandbox.test'),
  style: queryStyle,
  team: demoAccess.team,
};

function steps(values: DraftValues, wrapper: object, slug: Slug = 'questions') {
  const draft = { endpoint: endpointOf(slug), values };
  const request = buildRequest(draft, destination, { now: 0, zone: 'utc' });
  const text = JSON.stringify(wrapper);
  const timing = { startedAt: 0, duration: 1 };
  const received = { status: 200, timing, wireBytes: 1, bytes: 1, headers: [], text };
  return pageSteps(request, readOutcome(received));
}

const items = (count: number) => Array.from({ length: count }, () => ({}));

test('a first page with more after it leads to the second', () => {
  expect(steps({}, { items: [], has_more: true })).toEqual({
    previous: { reason: 'This is the first page.' },
    next: { page: 2 },
  });
});

test('a last page leads only back', () => {
  expect(steps({ page: '7' }, { items: [], has_more: false })).toEqual({
    previous: { page: 6 },
    next: { reason: 'This is the last page.' },
  });
});

test.each([
  ['a full page may have another after it', {}, 30, 2],
  ['a full page of the size that was asked for, too', { pagesize: '5' }, 5, 2],
  ['one that is not full has none', {}, 29, undefined],
  ['an empty one has none', { pagesize: '0' }, 0, undefined],
])('without has_more: %s', (_, values: DraftValues, count, page) => {
  const { next } = steps(values, { items: items(count), quota_max: 1 });
  expect('page' in next ? next.page : undefined).toBe(page);
});

test('a page that failed still leads back', () => {
  const failed = { error_id: 400, error_name: 'bad_parameter', error_message: 'page' };
  expect(steps({ page: '3' }, failed)).toEqual({
    previous: { page: 2 },
    next: { reason: 'This page has no items to go on from.' },
  });
});

test('what is not paged says so, and so does a page that is no number', () => {
  expect(steps({}, { items: [{}] }, 'info').next).toEqual({ reason: "GET /info isn't paged." });
  const { previous, next } = steps({ page: '1.5' }, { items: [], has_more: true });
  expect([previous, next]).toEqual(
    Array(2).fill({ reason: 'The page of this request is not a whole number from 1.' }),
  );
});
