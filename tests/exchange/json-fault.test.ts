import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../src/exchange/json-fault.ts';
import { positionIn, prettyPrint } from '../../src/exchange/pretty.ts';
import { anyText } from '../support/builders/arbitraries.ts';

/** `^` stands where the fault is. */
test.each([
  ['^', 'breaks off'],
  ['{"items":[^', 'breaks off'],
  ['{"items":[^ \r\n', 'breaks off'],
  ['{"a":"b^', 'breaks off'],
  ['{"a":"b\\^', 'breaks off'],
  ['{"a":"b\\u00^', 'breaks off'],
  ['{"a":tru^', 'breaks off'],
  ['{"a":-^', 'breaks off'],
  ['{"a":1.^', 'breaks off'],
  ['{"a":1e+^', 'breaks off'],
  ['{"a":1^', 'breaks off'],
  ['{} ^{}', 'more follows'],
  ['{"a":1}^\u00a0', 'more follows'],
  ['{"a":^NaN}', 'value'],
  ['{"a":^trux}', 'value'],
  ['{"a":^\'b\'}', 'value'],
  ['[1,^]', 'value'],
  ['[1,^,2]', 'value'],
  ['{"a":1,^}', 'double quotes'],
  ["{^'a':1}", 'double quotes'],
  ['{^a:1}', 'double quotes'],
  ['{"a"^,1}', 'colon'],
  ['{"a":1^]', 'comma or }'],
  ['[1 ^2]', 'comma or ]'],
  ['[0^1]', 'comma or ]'],
  ['[1.^]', 'digit'],
  ['[-^a]', 'digit'],
  ['["a^\nb"]', 'line break'],
  ['["^\\x"]', 'backslash'],
  ['["😀^\t"]', 'line break'],
  ['^\ufeff{}', 'value'],
  ['^<html>', 'value'],
])('%j is invalid where ^ stands (T50)', (marked, reason) => {
  const at = marked.indexOf('^');
  const text = marked.replace('^', '');
  const kind = reason.startsWith('breaks') ? 'end' : reason.startsWith('more') ? 'after' : 'within';
  const fault = findJsonFault(text);
  expect(fault).toMatchObject({ at, kind });
  expect(fault?.reason).toContain(reason);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts that are nearly JSON. */
const nearly = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', '\\', '0', '.', '\n', 'é'))
  .map(([json, place, char]) => {
    const at = place % (json.length + 1);
    return json.slice(0, at) + char + json.slice(at + (place % 2));
  });

test('finds a fault exactly where the engine does not read the text (T50)', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json(), nearly), (text) => {
      expect(findJsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test('is at most where the engine says, where it says so', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      try {
        JSON.parse(text);
      } catch (error) {
        const told = /at position (\d+)/.exec(String(error))?.[1];
        if (told !== undefined) expect(findJsonFault(text)?.at).toBeLessThanOrEqual(Number(told));
      }
    }),
    { numRuns: 1000 },
  );
});

test('reads depths that no stack has room for (T50)', () => {
  expect(findJsonFault('['.repeat(200_000))?.at).toBe(200_000);
  expect(findJsonFault(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
});

test('the place is that of the text as it is laid out, whatever its lines and characters were (T50)', () => {
  for (const [text, line, column] of [
    ['{"a":1,"b":NaN}', 3, 8],
    ['{"a":1,\r\n"b":\r\n\r\n  NaN}', 3, 8],
    ['{"😀":"é",x}', 3, 3],
    ['{"a":"😀" "b"}', 2, 13],
    ['Not Found', 1, 1],
    ['{"items":[', 2, 13],
  ] as const) {
    const { at } = findJsonFault(text) ?? { at: -1 };
    expect(positionIn(text, at)).toEqual({ line, column });
    const shown = prettyPrint(text, at).split('\n')[line - 1] ?? '';
    expect(shown.slice(column - 1)).toBe(text.slice(at).split('\n')[0]);
  }
});

test('a text that is not JSON stays as it was received', () => {
  for (const text of ['Not Found', 'a : b\r\n c', '<p class="x"> a </p>']) {
    expect(prettyPrint(text, findJsonFault(text)?.at)).toBe(text);
  }
});
