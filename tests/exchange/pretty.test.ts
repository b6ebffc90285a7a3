import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prettyPrint } from '../../src/exchange/pretty.ts';
import { processorTime } from '../support/clocks.ts';

test.each([
  ['an object', '{"a":1,"b":[true,null]}', '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}'],
  ['empty ones', '{"a":{},"b":[],"c":[{}]}', '{\n  "a": {},\n  "b": [],\n  "c": [\n    {}\n  ]\n}'],
  ['blanks that were there', ' { "a" :\n\t[ 1 , 2 ] } ', '{\n  "a": [\n    1,\n    2\n  ]\n}'],
  ['empty ones with blanks inside', '{ "a" : { } , "b" : [\n] }', '{\n  "a": {},\n  "b": []\n}'],
  ['a bare value', ' 7 ', '7'],
  ['nothing', '', ''],
])('lays out %s', (_, json, pretty) => {
  expect(prettyPrint(json)).toBe(pretty);
});

test.each([
  ['an integer beyond doubles', '9007199254740993'],
  ['a zero at the end of a decimal', '1.10'],
  ['a number beyond doubles', '1e400'],
  ['a negative zero', '-0'],
  ['an exponent with a sign', '1E+05'],
  ['escapes', '"\\u00e9\\/\\"\\\\"'],
  ['half an emoji in an escape', '"\\ud83d"'],
  ['brackets in a text', '"{[,:]}"'],
  ['escaped quotes and brackets', '"\\"{\\"[,"'],
  ['a backslash at the end', '"\\\\"'],
  ['blanks in a text', '" a  b "'],
  ['separators of lines in a text', '"\u2028\u2029\u0085"'],
])('keeps %s as received (T51)', (_, json) => {
  expect(prettyPrint(json)).toBe(json);
  expect(prettyPrint(`[${json},{"a":${json}}]`)).toBe(
    `[\n  ${json},\n  {\n    "a": ${json}\n  }\n]`,
  );
});

test('keeps duplicate keys and their order (T51)', () => {
  expect(prettyPrint('{"b":1,"a":2,"b":3,"__proto__":4}')).toBe(
    '{\n  "b": 1,\n  "a": 2,\n  "b": 3,\n  "__proto__": 4\n}',
  );
});

test('is what JSON.stringify makes of a value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(prettyPrint(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
    { numRuns: 500 },
  );
});

test('changes nothing but blanks between tokens, and nothing the second time', () => {
  const spaced = fc
    .tuple(fc.jsonValue(), fc.constantFrom('\t', ' ', '    ', 1, 0))
    .map(([value, indent]) => JSON.stringify(value, null, indent));
  fc.assert(
    fc.property(spaced, (json) => {
      const pretty = prettyPrint(json);
      expect(JSON.parse(pretty)).toEqual(JSON.parse(json));
      expect(prettyPrint(pretty)).toBe(pretty);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('lays out 20,000 %s within each other (T63)', (_, before, after) => {
  const json = `${before.repeat(20_000)}1${after.repeat(20_000)}`;
  const pretty = prettyPrint(json);
  expect(pretty.replace(/\s/g, '')).toBe(json);
  expect(pretty.length).toBeLessThan(20_000_000);
});

const item = {
  tags: ['c#', '.net'],
  owner: { user_id: 7, display_name: 'Ünï "x"', link: 'https://example.com/users/7' },
  is_answered: true,
  score: -3,
  title: 'How do we rotate the signing key of the build agents?',
  body: '<p>Set <code>retries: 3</code>, then \\ restart.</p>\n'.repeat(3),
};

test.each([
  ['items', JSON.stringify({ items: Array.from({ length: 13_500 }, () => item) })],
  ['one text with escapes', JSON.stringify({ body: 'a\n"\\'.repeat(700_000) })],
  ['one text of backslashes', JSON.stringify({ body: '\\'.repeat(2_500_000) })],
  ['numbers', JSON.stringify(Array.from({ length: 700_000 }, (_, index) => index))],
])(
  'lays out 5 MB of %s in time that grows with its length only',
  (_, json) => {
    expect(json.length).toBeGreaterThan(4_500_000);
    let pretty = '';
    expect(processorTime(() => (pretty = prettyPrint(json)))).toBeLessThan(3000);
    expect(pretty === JSON.stringify(JSON.parse(json), null, 2)).toBe(true);
  },
  20_000,
);

test('comes to an end for any text, JSON or not', () => {
  const jsonLike = fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', ' ', '\n'),
  });
  fc.assert(
    fc.property(fc.oneof(jsonLike, fc.string()), (text) => {
      expect(prettyPrint(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 1000 },
  );
});
