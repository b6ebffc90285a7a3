import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownFilters } from '../../src/catalog/known-filters.ts';
import { findPastedFilter } from '../../src/filters/find-pasted-filter.ts';
import { encodeValue } from '../../src/request/encode.ts';
import { cmd } from '../../src/snippets/cmd.ts';
import { curl } from '../../src/snippets/curl.ts';
import { powershell } from '../../src/snippets/powershell.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const ids = knownFilters.map(({ id }) => id);
const api = 'https://api.stackoverflowteams.com';

test.each(ids)('%s is found by itself, quoted, in addresses and in commands', (id) => {
  const request = requestOf(draftOf('questions', { filter: id, pagesize: '5' }));
  for (const text of [
    id,
    ` ${id}\n`,
    `"${id}",`,
    `‘${id}’`,
    encodeURIComponent(id),
    `filter=${id}`,
    `?filter=${encodeURIComponent(id)}&pagesize=1`,
    request.url,
    requestOf(draftOf('read-filter', { filters: id })).url,
    `${api}/docs/questions#order=desc&sort=activity&filter=${encodeValue(id)}&site=stackoverflow&run=true`,
    `#v1/questions?filter=${encodeValue(id)}`,
    ...[curl, powershell, cmd].flatMap(({ write }) =>
      write(request, undefined).map(({ text: command }) => command.replaceAll('%%', '%')),
    ),
  ]) {
    expect({ text, found: findPastedFilter(text) }).toEqual({ text, found: { id } });
  }
});

test.each([
  String.raw`curl "https://example.com/2.3/answers?filter=\!nOedRLbqzB"`,
  "params={'filter': '!nOedRLbqzB', 'pagesize': 5}",
  '{ "filter": "!nOedRLbqzB" }',
  "filter => '!nOedRLbqzB'",
  'We use the filter !nOedRLbqzB, which has the Markdown.',
])('a filter is found in %s', (text) => {
  expect(findPastedFilter(text)).toEqual({ id: '!nOedRLbqzB' });
});

test('a filter is found wherever a command for a long request goes on with another line', () => {
  const id = '!nOedRLbqzB';
  const lengths = Array.from({ length: 150 }, (_, place) => 850 + place);
  for (const length of lengths) {
    const values = { intitle: 'x'.repeat(length), tagged: 'c#;c++', filter: id };
    const request = requestOf(draftOf('search', values));
    for (const { text } of [curl, cmd].flatMap(({ write }) => write(request, undefined)))
      expect(findPastedFilter(text)).toEqual({ id });
  }
});

test('of several filters the first is taken', () => {
  expect(findPastedFilter(`${api}/2.3/filters/default;withbody`)).toEqual({
    id: 'default',
    isOneOfSeveral: true,
  });
});

test('the address that makes a filter says what is in it', () => {
  const values = { base: 'none', include: '.items;tag.name;tag.count', exclude: 'tag.count' };
  const { url } = requestOf(draftOf('create-filter', { ...values, unsafe: 'true' }));
  const made = {
    composition: {
      base: 'none',
      include: ['.items', 'tag.name'],
      exclude: ['tag.count'],
      safe: false,
    },
  };
  expect(findPastedFilter(url)).toEqual(made);
  expect(findPastedFilter(`curl '${url}'`)).toEqual(made);
  expect(findPastedFilter(`${api}/2.3/filters/create?base=!abc`)).toEqual({
    problem: 'The URL builds on the filter !abc: read that one first.',
  });
});

test('a command that sends a form says what is in it, too', () => {
  const include = Array.from({ length: 300 }, (_, place) => `tag.f${place}`);
  const values = { base: 'none', include: include.join(';') };
  const request = requestOf(draftOf('create-filter', values));
  expect(request.verb).toBe('POST');
  const composition = { base: 'none', include, exclude: [], safe: true };
  for (const { text } of [curl, powershell, cmd].flatMap(({ write }) => write(request, undefined)))
    expect(findPastedFilter(text)).toEqual({ composition });
  expect(findPastedFilter(`${api}/2.3/filters/create`)).toEqual({
    composition: { ...composition, base: 'default', include: [] },
  });
});

test('what is not a name of a field is not taken from an address', () => {
  const include = `question.body;foo;<b>.x;a.${'b'.repeat(60)};.total`;
  expect(findPastedFilter(`${api}/2.3/filters/create?include=${include}`)).toMatchObject({
    composition: { include: ['question.body', '.total'] },
  });
});

test.each([
  ['', 'Nothing was pasted'],
  ['  ', 'Nothing was pasted'],
  ['two words', "“two words” isn't a filter id"],
  ['{"name":"x"}', "isn't a filter id"],
  [`${api}/2.3/questions?team=acme`, 'The URL has no filter'],
  ['!'.repeat(3), "isn't a filter id"],
  ['x'.repeat(5000), "isn't a filter id"],
])('of %j it is said what is wrong', (text, says) => {
  expect(findPastedFilter(text)).toEqual({ problem: expect.stringContaining(says) as string });
});

test('any text gives a result', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const found = findPastedFilter(text);
      const said = ['id', 'composition', 'problem'].filter((name) => name in found);
      expect(said).toHaveLength(1);
    }),
  );
});
