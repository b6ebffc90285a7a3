import { expect, test } from 'vitest';
import { cellText, columnTitle, sortKey } from '../../../src/inspector/table/cells.ts';
import type { DateStyle } from '../../../src/inspector/table/cells.ts';
import { columnOf, rowOf } from '../../support/builders/table.ts';

const read = (item: string, id: string, dates: DateStyle = 'utc') =>
  cellText(rowOf(item), columnOf(id, rowOf(item)), dates);

test.each([
  ['a text', '{"title":"T"}', 'title', 'T'],
  ['an encoded text', '{"title":"a &lt;b&gt; &amp; c"}', 'title', 'a <b> & c'],
  ['a text in a list of encoded ones', '{"tags":["c&#43;&#43;","go"]}', 'tags', 'c++; go'],
  ['an empty list', '{"tags":[]}', 'tags', ''],
  ['a nested field', '{"owner":{"display_name":"Jo"}}', 'owner.display_name', 'Jo'],
  [
    'a field of listed objects',
    '{"answers":[{"score":1},{},{"score":2}]}',
    'answers.score',
    '1; 2',
  ],
  ['true', '{"is_answered":true}', 'is_answered', 'true'],
  ['null', '{"title":null}', 'title', ''],
  ['zero', '{"score":0}', 'score', '0'],
  ['a big integer', '{"score":12345678901234567890}', 'score', '12345678901234567890'],
  ['a small big integer', '{"score":-9007199254740993}', 'score', '-9007199254740993'],
  [
    'the last of two big integers',
    '{"score":1,"score":9007199254740993}',
    'score',
    '9007199254740993',
  ],
  ['big integers in a list', '{"ids":[9007199254740993,2]}', 'ids', '9007199254740993; 2'],
  ['a decimal', '{"rate":1.10}', 'rate', '1.10'],
  ['a number beyond all numbers', '{"rate":1e999}', 'rate', '1e999'],
  [
    'an object at the bottom of a nest',
    '{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}',
    'a.a.a.a.a.a',
    '{…}',
  ],
  ['a date', '{"creation_date":1769860800}', 'creation_date', '2026-01-31 12:00:00'],
  ['a date that is none', '{"creation_date":1e300}', 'creation_date', '1e300'],
  ['an item that is no object', '7', 'item', '7'],
])('%s', (_, item, id, expected) => {
  expect(read(item, id)).toBe(expected);
});

test('a field that an item lacks is empty, whatever objects inherit', () => {
  expect(cellText(rowOf('{}'), columnOf('constructor', rowOf('{"constructor":"c"}')), 'utc')).toBe(
    '',
  );
});

test('dates are numbers where they are not to be read, and the head of the column says how to read them', () => {
  const item = '{"creation_date":1769860800}';
  expect(read(item, 'creation_date', 'epoch')).toBe('1769860800');
  const column = columnOf('creation_date', rowOf(item));
  expect(columnTitle(column, 'epoch')).toBe('creation_date');
  expect(columnTitle(column, 'utc')).toBe('creation_date (UTC)');
  expect(columnTitle(column, 'local')).toMatch(/^creation_date \(.+\)$/);
});

test('a row is sorted by the number or the text of its first value', () => {
  const key = (item: string, id: string) => sortKey(rowOf(item), columnOf(id, rowOf(item)));
  expect(key('{"score":-2}', 'score')).toBe(-2);
  expect(key('{"score":9007199254740993}', 'score')).toBe(9007199254740993n);
  expect(key('{"title":"&amp;"}', 'title')).toBe('&');
  expect(key('{"tags":["b","a"]}', 'tags')).toBe('b');
  expect(key('{"is_answered":true}', 'is_answered')).toBe(1);
  expect(key('{"title":null}', 'title')).toBeUndefined();
});

test('a cell holds a list of any length', () => {
  const text = read(`{"ids":[${'1,'.repeat(200_000)}2]}`, 'ids');
  expect(text.slice(-4)).toBe('1; 2');
});
