// cmd.exe itself is not run here: its lines are read by a strict model of its percent signs and quotes (tests/support/cmd.ts).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiRequest } from '../../src/request/build.ts';
import { addressStyles, demoAccess } from '../../src/request/target.ts';
import { cmd } from '../../src/snippets/cmd.ts';
import { batch } from '../../src/snippets/languages/batch.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import { everyVariable, readAtPrompt, readInBatch, variablesOf } from '../support/shells/cmd.ts';
import type { Variables } from '../support/shells/cmd.ts';
import { readPowerShell } from '../support/shells/powershell.ts';
import { expectedPipeline } from './meaning.ts';
import { cases, timedCases } from './requests.ts';

const variables = variablesOf({
  SO_TEAMS_PAT: 'a"&echo.x>PWNED&"%OS%^|<!x!>()\\',
  PATH: 'C:\\Windows',
  OS: 'Windows_NT',
  CC: 'C:\\compilers\\cl.exe',
  DB: 'sqlite',
});

function means(request: ApiRequest, publicToken?: string): void {
  for (const each of [variables, everyVariable]) meansWith(each, request, publicToken);
}

function meansWith(variables: Variables, request: ApiRequest, publicToken?: string): void {
  const [prompt, curlAtPrompt] = cmd.write(request, publicToken).map(({ text }) => text);
  const [inBatch, curlInBatch] = batch.write(request, publicToken).map(({ text }) => last(text));
  for (const words of [
    readAtPrompt(prompt ?? '', variables),
    readInBatch(inBatch ?? '', variables),
  ]) {
    expect(words.slice(0, 3)).toEqual(['powershell', '-NoProfile', '-Command']);
    expect(words).toHaveLength(4);
    expect(readPowerShell(words[3] ?? '')).toEqual(expectedPipeline(request, publicToken));
  }
  const { url, form, verb, header, extraHeaders } = request;
  const start = `${header.name}: ${header.scheme}`;
  // curl.exe reads the variable itself: cmd is shown its name alone.
  const secret =
    publicToken === undefined
      ? ['--variable', '%SO_TEAMS_PAT', '--expand-header', `${start}{{SO_TEAMS_PAT}}`]
      : ['--header', start + publicToken];
  const proxy = url.includes('127.0.0.1') ? ['--noproxy', '*'] : [];
  const data = verb === 'POST' ? ['--data', form] : [];
  const extra = extraHeaders.flatMap(({ name, value }) => ['--header', `${name}: ${value}`]);
  const expected = ['curl.exe', '--compressed', ...proxy, ...secret, ...extra, ...data, url];
  expect(readAtPrompt(curlAtPrompt ?? '', variables)).toEqual(expected);
  expect(readInBatch(curlInBatch ?? '', variables)).toEqual(expected);
}

/** The line of a .bat file that starts the program; those before it are for cmd. */
function last(text: string): string {
  const [echo, delayed, ...rest] = text.split('\n');
  expect([echo, delayed]).toEqual(['@echo off', 'setlocal disabledelayedexpansion']);
  return rest.join('\n');
}

test.each(Object.entries({ ...cases, ...timedCases }))(
  'starts one program with one request, for %s',
  (_, each) => {
    means(each.request, each.publicToken);
  },
);

test.each(hostileTexts)('starts one program with one request, for %s', (_, text) => {
  const values = { id: text, body: text, filter: text };
  means(requestOf(draftOf('create-comment', values), { team: text }));
  means(requestOf(draftOf('create-comment', values), { team: text }), demoAccess.token);
});

test('starts one program with one request, for any draft', () => {
  fc.assert(
    fc.property(anyDraft(), anyText(), fc.constantFrom(...addressStyles), (draft, team, style) => {
      means(requestOf(draft, { team, style }));
    }),
    { numRuns: 200 },
  );
});

test('leaves every letter whose UTF-8 begins with the name of the current folder alone', () => {
  for (let code = 0x340; code <= 0x37f; code += 1) {
    const text = `t${String.fromCodePoint(code)}s`;
    const values = { id: text, body: text, filter: text };
    means(requestOf(draftOf('create-comment', values), { team: text }));
  }
});

test('writes a single percent sign at the prompt as it is, for there is nothing it could enclose', () => {
  const request = requestOf(draftOf('questions', { tagged: 'c#' }));
  const [prompt, curlAtPrompt] = cmd.write(request, demoAccess.token);
  expect(prompt?.text).toContain('tagged=c%23&');
  expect(curlAtPrompt?.text).toContain('tagged=c%23&');
});

test('warns of what Windows PowerShell 5.1 changes where that runs, and not of curl.exe', () => {
  const turned = requestOf(draftOf('advanced-search', { q: 'a\u202eb' }));
  for (const { write } of [cmd, batch]) {
    const warnings = write(turned, undefined).map(({ warning = '' }) => warning.includes('5.1'));
    expect(warnings).toEqual([true, false]);
  }
});

test('takes a remark for a comment, whatever it says', () => {
  const request = requestOf(draftOf('questions'));
  const written = (remark?: string) => [
    ...cmd.write(request, undefined, remark).map(({ text }) => text),
    ...batch.write(request, undefined, remark).map(({ text }) => last(text)),
  ];
  const plain = written();
  fc.assert(
    fc.property(anyText(), (remark) => {
      written(remark).forEach((text, at) => {
        const [first, ...rest] = text.split('\n');
        // Nothing that cmd reads before it knows a comment, nor `/?`, to which rem answers with its help.
        expect(first).toMatch(/^rem [ #-$'-;=@-\]_-{}~]*$/);
        expect(rest.join('\n')).toBe(plain[at]);
      });
    }),
  );
});

test.each([
  [cmd, 0],
  [cmd, 1],
  [batch, 0],
  [batch, 1],
] as const)(
  'warns of a line of more than 8,191 characters, and not of 8,191, in $0.label, block $1',
  (snippet, at) => {
    const write = (length: number) =>
      snippet.write(requestOf(draftOf('advanced-search', { q: 'x'.repeat(length) })), undefined)[
        at
      ];
    const lengthOf = (length: number) => write(length)?.text.split('\n').at(-1)?.length ?? 0;
    const room = 8191 - lengthOf(1) + 1;
    expect(lengthOf(room)).toBe(8191);
    expect(write(room)?.warning).toBeUndefined();
    expect(write(room + 1)?.warning).toContain('8191');
  },
);

test.each([
  ['a variable', 'a %PATH% b', ['a', 'C:\\Windows', 'b'], ['a', 'C:\\Windows', 'b']],
  ['the current folder', 'a t%CD%A1s', ['a', 'tC:\\Users\\meA1s'], ['a', 'tC:\\Users\\meA1s']],
  [
    'a variable in small letters',
    'a e%cc%81',
    ['a', 'eC:\\compilers\\cl.exe81'],
    ['a', 'eC:\\compilers\\cl.exe81'],
  ],
  ['a quote in the name', 'a %"CD"%80', ['a', '%CD%80'], ['a', '80']],
  ['an escape', 'a %20b', ['a', '%20b'], ['a', '0b']],
  ['two escapes', 'a c%23%3B', ['a', 'c%23%3B'], ['a', 'c3B']],
  ['a doubled percent sign', 'a %%20', ['a', '%%20'], ['a', '%20']],
  ['a variable that is not set', 'a %none% b', ['a', '%none%', 'b'], ['a', 'b']],
  ['every argument', 'a %* b', ['a', '%*', 'b'], ['a', 'b']],
  ['blanks in quotes', 'a "b c" d', ['a', 'b c', 'd'], ['a', 'b c', 'd']],
  ['marks in quotes', 'a "b&c|d<e>f^g(h)"', ['a', 'b&c|d<e>f^g(h)'], ['a', 'b&c|d<e>f^g(h)']],
])('is read by a model that knows %s', (_, line, prompt, batch) => {
  expect(readAtPrompt(line, variables)).toEqual(prompt);
  expect(readInBatch(line, variables)).toEqual(batch);
});

test('is read by a model that reads a line on once a variable stands in it', () => {
  expect(() => readAtPrompt('curl.exe "%SO_TEAMS_PAT%"', variables)).toThrow(SyntaxError);
  expect(() => readInBatch('curl.exe "%SO_TEAMS_PAT%"', variables)).toThrow(SyntaxError);
});

test.each(['a & b', 'a | b', 'a > b', 'a ^b', '(a)', 'a "b', `a 'b&c'`])(
  'is read by a model that refuses %s',
  (line) => {
    expect(() => readAtPrompt(line, variables)).toThrow(SyntaxError);
  },
);
