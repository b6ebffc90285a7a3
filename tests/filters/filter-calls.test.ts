import { expect, test } from 'vitest';
import { readFilterResponse } from '../../src/filters/filter-calls.ts';

const response = (filter: unknown, type = 'safe', included: readonly unknown[] = ['.items']) =>
  JSON.stringify({ items: [{ filter, filter_type: type, included_fields: included }] });

test('the first filter of a response is read', () => {
  expect(readFilterResponse(response('!abc', 'unsafe', ['.items', 'tag.brand_new']))).toEqual({
    id: '!abc',
    filter: { included: new Set(['.items', 'tag.brand_new']), safe: false },
  });
  expect(readFilterResponse(response('!abc', 'invalid'))).toEqual({
    id: '!abc',
    filter: undefined,
  });
});

test('what is not a name of a field is passed over', () => {
  const read = readFilterResponse(
    response('!abc', 'safe', ['tag.name', 'tag.name;tag.count', '<b>', '']),
  );
  expect(read?.filter?.included).toEqual(new Set(['tag.name']));
});

test.each([
  ['no text', ''],
  ['no response', '"!abc"'],
  ['no items', '{"items":[]}'],
  ['an id of several', response('!abc;!def')],
  ['an id of markup', response('<b>')],
  ['an id that is a number', response(7)],
  ['a type that is unheard of', response('!abc', 'other')],
  ['names that are none', response('!abc', 'safe', [7])],
])('there is no filter in %s', (_, text) => {
  expect(readFilterResponse(text)).toBeUndefined();
});
