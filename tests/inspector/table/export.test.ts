import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/inspector/rows.ts';
import { exportRows } from '../../../src/inspector/table/export.ts';
import type { ExportFormat } from '../../../src/inspector/table/export.ts';
import { columnOf, rowOf, rowsOf } from '../../support/builders/table.ts';

function written(format: ExportFormat, rows: readonly Row[], ...ids: readonly string[]): string {
  const columns = ids.map((id) => columnOf(id, ...rows));
  return [...exportRows(format, { rows, columns, dates: 'utc' })].join('');
}

test('CSV has a head, quotes what needs it, and ends its lines with CRLF', () => {
  const rows = rowsOf(
    { title: 'a, "b"', tags: ['x', 'y'], creation_date: 1769860800 },
    { title: 'two\nlines', score: 3 },
  );
  expect(written('csv', rows, 'title', 'tags', 'creation_date', 'score')).toBe(
    'title,tags,creation_date (UTC),score\r\n' +
      '"a, ""b""",x; y,2026-01-31 12:00:00,\r\n' +
      '"two\nlines",,,3\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-1+1', "'-1+1"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['&#61;1+1', "'=1+1"],
  ['-5', '-5'],
  ['-5.25', '-5.25'],
  ['-1e9', '-1e9'],
  ['5', '5'],
  ['a=1', 'a=1'],
])('the text %j is %j to a spreadsheet', (title, cell) => {
  const { data } = Papa.parse<string[]>(written('csv', rowsOf({ title }), 'title').trimEnd(), {
    newline: '\r\n',
  });
  expect(data[1]).toEqual([cell]);
});

test('a negative number stays one, and a key of the response is no formula either', () => {
  const rows = rowsOf({ score: -12, '=cmd': 1 });
  expect(written('csv', rows, 'score', '=cmd')).toBe('score,"\'=cmd"\r\n-12,1\r\n');
});

test('hundreds of rows are all written, once each', () => {
  const rows = rowsOf(...Array.from({ length: 450 }, (_, at) => ({ score: at })));
  const lines = written('csv', rows, 'score').trimEnd().split('\r\n');
  expect(lines).toEqual(['score', ...rows.map((_, at) => String(at))]);
});

const exact = '{"id":12345678901234567890, "a":1,"a":"\\u202e \\n"}';

test('NDJSON has each item on one line, as it was received', () => {
  const rows = [rowOf(exact), rowOf('{\n  "b": [\r\n    1\n  ]\n}', 1)];
  expect(written('ndjson', rows)).toBe(`${exact}\n{"b": [1]}\n`);
});

test('JSON has the items as they were received, in a list', () => {
  const text = written('json', [rowOf(exact), rowOf('{"b":1.10}', 1)]);
  expect(text).toBe(`[\n${exact},\n{"b":1.10}\n]\n`);
  expect(JSON.parse(text)).toHaveLength(2);
  expect(JSON.parse(written('json', []))).toEqual([]);
});
