import { expect, test } from 'vitest';
import { momentsOf } from '../../src/request/moments.ts';
import { clock, draftOf, requestOf, timedRequestOf } from '../support/builders/drafts.ts';

const momentsIn = (values: Readonly<Record<string, string>>) =>
  momentsOf(draftOf('questions', values), clock);

test('finds the dates that follow the clock, also as min and max, and those that follow the calendar', () => {
  const values = {
    fromdate: ' 7d ',
    todate: 'today',
    sort: 'activity',
    min: '1h',
    max: '2026-01-31',
  };
  expect(momentsIn(values)).toEqual({
    fromNow: { fromdate: -604_800, min: -3600 },
    calendar: ['today'],
  });
});

test('takes nothing for a date that is none', () => {
  expect(momentsIn({ sort: 'votes', min: '7', tagged: 'now' })).toEqual({
    fromNow: {},
    calendar: [],
  });
  expect(momentsIn({})).toEqual({ fromNow: {}, calendar: [] });
});

test('a request with moments keeps its URL, and names them in its parts', () => {
  const draft = draftOf('questions', { fromdate: '7d', tagged: 'c#' });
  const request = timedRequestOf(draft);
  expect(request.url).toBe(requestOf(draft).url);
  expect(request.parts.filter(({ fromNow }) => fromNow !== undefined)).toEqual([
    { text: 'fromdate=1769256000', parameter: 'fromdate', fromNow: -604_800 },
  ]);
});
