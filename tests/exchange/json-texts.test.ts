// This file gives the readers of a response texts that are JSON, and texts that are not.
import { expect, test } from 'vitest';
import { findJsonFault } from '../../src/exchange/json-fault.ts';
import { positionIn, prettyPrint } from '../../src/exchange/pretty.ts';
import { readOutcome } from '../../src/exchange/read-outcome.ts';
import { invalidJson, undecidedJson, validJson } from '../support/builders/json-texts.ts';

/** What becomes of a text that is received. */
function outcomeOf(text: string) {
  const timing = { startedAt: 0, duration: 1 };
  return readOutcome({ status: 200, timing, wireBytes: undefined, bytes: 0, headers: [], text });
}

const short = (text: string) => ({ text, name: JSON.stringify(text.slice(0, 40)) });

/** The text without the blanks between its tokens. */
function tokensOf(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/gsu, '$1');
}

test.each(validJson.map(short))('$name is taken, and shown to the byte (T50)', ({ text }) => {
  expect(findJsonFault(text)).toBeUndefined();
  expect(tokensOf(prettyPrint(text))).toBe(tokensOf(text));
  expect(JSON.parse(prettyPrint(text))).toEqual(JSON.parse(text));
});

test.each(invalidJson.map(short))('$name is refused, with line and column (T50)', ({ text }) => {
  const fault = findJsonFault(text);
  if (!fault) throw new Error('It was taken for JSON.');
  expect(fault.reason).toMatch(/\S/);
  const { line, column } = positionIn(text, fault.at);
  const shown = prettyPrint(text, fault.at).split('\n')[line - 1] ?? '';
  expect(column).toBeGreaterThan(0);
  expect(shown.slice(column - 1)).toBe(text.slice(fault.at).split('\n', 1)[0]);
  expect(outcomeOf(text)).toMatchObject({ kind: 'invalid-response' });
});

test.each(undecidedJson.map(short))('$name is taken or refused, and kept (T50)', ({ text }) => {
  expect(tokensOf(prettyPrint(text, findJsonFault(text)?.at))).toBe(tokensOf(text));
  const outcome = outcomeOf(text);
  expect('received' in outcome && outcome.received.text).toBe(text);
});
