// This file pastes texts of nothing but marks, as long as one may be, for what they cost.
import { expect, test } from 'vitest';
import { describeUnknown } from '../../../src/cli/find-endpoint.ts';
import { readPasted } from '../../../src/request/paste/read-pasted.ts';
import { explainPasted } from '../../../src/secrets/explain-pasted.ts';
import { cpuOf } from '../../support/cpu.ts';

const url = 'https://api.stackoverflowteams.com/2.3';
const length = 98_000;

const repeated: readonly (readonly [before: string, piece: string, after: string])[] = [
  ['', 'a-', '!'],
  ['', 'http://', ''],
  [`${url}/questions/`, '1,', ''],
  [`curl "${url}/questions/1`, ',', 'x"'],
  [`curl "${url}/questions/`, ';', 'x"'],
  ['', '\n', `${url}/questions`],
  ['```', '\n', '```'],
  ['', 'x&', `${url}/questions`],
  ['curl ', '/2.3/', ''],
  ['curl ', '$(', ''],
  ['curl ', '${', ''],
  ['curl "%" ', '\\', ''],
  ['curl ^\nset a="', ' ', 'x'],
  ['fetch(@"', '\n', ''],
  ['fetch("', '\\', ''],
  ['', `fetch("${url}/tags"); h.headers.set("a", "b");\n`, ''],
  ['irm "', '${', '"'],
  [`${url}/search?intitle=Bearer 1`, '.', 'x'],
];

test.each(repeated)(
  'reads and explains “%s” and many of “%s” in a moment',
  (before, piece, after) => {
    const text = before + piece.repeat(Math.floor(length / piece.length)) + after;
    const work = () => {
      const read = readPasted(text);
      if (read.kind === 'commands') explainPasted(read.commands[0]);
      else describeUnknown(text);
    };
    expect(cpuOf(work)).toBeLessThan(1500);
  },
);

test('reads 2 MB of brackets behind the beginning of a HAR file in a moment', () => {
  const text = `{"request":${'['.repeat(2_000_000)}`;
  expect(cpuOf(() => expect(readPasted(text).kind).toBe('response'))).toBeLessThan(1500);
});
