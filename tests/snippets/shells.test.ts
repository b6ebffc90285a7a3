// This file runs the curl snippet in every shell it is for, and looks at what curl is given.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiRequest } from '../../src/request/build.ts';
import { addressStyles, demoAccess, sandboxTarget } from '../../src/request/target.ts';
import { curl } from '../../src/snippets/curl.ts';
import { quotePosix } from '../../src/snippets/posix.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import { dashAtTerminal, runShell, shells } from '../support/shells/shells.ts';
import { cases } from './requests.ts';

const token = `t'o"k\\e$(>ran)n\`>ran\`!!*)(%PATH%;>ran;&|#~`;

/** The text in the path, in the query and in the form of one request. */
const hostile = hostileTexts.map(([, text]) =>
  requestOf(draftOf('create-comment', { id: text, body: text, filter: text }), { team: text }),
);
const named = Object.values(cases).map(({ request }) => request);
const random = fc.sample(
  fc
    .tuple(anyDraft(), anyText(), fc.constantFrom(...addressStyles))
    .map(([draft, team, style]) => requestOf(draft, { team, style })),
  20,
);
const requests = [...named, ...hostile, ...random];

function textOf(request: ApiRequest, publicToken?: string, remark?: string): string {
  return curl
    .write(request, publicToken, remark)
    .map(({ text }) => `${text}\n`)
    .join('');
}

function expectedArguments(request: ApiRequest, secret: string) {
  const { url, form, verb, header, extraHeaders } = request;
  const data = verb === 'POST' ? ['--data', form] : [];
  const extra = extraHeaders.flatMap(({ name, value }) => ['--header', `${name}: ${value}`]);
  const token = `${header.name}: ${header.scheme}${secret}`;
  const proxy = url.includes('127.0.0.1') ? ['--noproxy', '*'] : [];
  return ['--compressed', ...proxy, '--header', token, ...extra, ...data, url];
}

test.each(shells)('$name gives curl exactly the header, the form and the URL (T54)', (shell) => {
  const script = requests.map((request) => textOf(request)).join('');
  const { calls, errors, status, left, output } = runShell(shell, script, token);
  expect(errors).toBe('');
  expect(calls).toEqual(requests.map((request) => expectedArguments(request, token)));
  expect({ status, left, output: output.toString() }).toEqual({
    status: 0,
    left: [],
    output: '',
  });
});

test.each(shells)('$name gives curl the token of the sandbox as it stands in the text', (shell) => {
  const script = named.map((request) => textOf(request, demoAccess.token)).join('');
  const { calls, errors } = runShell(shell, script, 'another');
  expect(errors).toBe('');
  expect(calls).toEqual(named.map((request) => expectedArguments(request, demoAccess.token)));
});

test.each(shells)('$name takes a remark for nothing', (shell) => {
  const remarks = [...hostileTexts.map(([, text]) => text), '', '?', ...fc.sample(anyText(), 50)];
  const request = requestOf(draftOf('questions'));
  const script = remarks.map((remark) => textOf(request, undefined, remark)).join('');
  const { calls, errors, status, left, output } = runShell(shell, script, token);
  expect(errors).toBe('');
  expect(calls).toEqual(remarks.map(() => expectedArguments(request, token)));
  expect({ status, left, output: output.toString() }).toEqual({
    status: 0,
    left: [],
    output: '',
  });
});

test.each(shells.filter(({ name }) => name.endsWith('prompt')))(
  '$name, which expands !! between double quotes, is not reading a file',
  (shell) => {
    const { output } = runShell(shell, 'echo one\necho "!!"\n', token);
    expect(output.toString()).toBe('one\necho one\n');
  },
);

test.each(shells)('$name reads any quoted text as that text (T54)', (shell) => {
  const sample = fc.sample(anyText().map(passable), 1000);
  const ends = ['\\', "\\'", '\\\\', "'\\\\'", '\\\n'];
  const texts = [...ends, ...hostileTexts.map(([, text]) => passable(text)), ...sample];
  const script = `printf '%s\\0' ${texts.map(quotePosix).join(' ')}\n`;
  const { output, errors } = runShell(shell, script, token);
  expect(errors).toBe('');
  expect(output.toString().split('\0').slice(0, -1)).toEqual(texts);
});

const long = [
  requestOf(
    draftOf('create-question', { title: 'x'.repeat(5000), body: "it's / é ".repeat(5000) }),
  ),
  requestOf(draftOf('questions-by-ids', { ids: '1234567;'.repeat(1000) })),
];

test.each([...shells, dashAtTerminal])(
  '$name gives curl a long form and a long URL whole',
  (shell) => {
    const script = long.map((request) => textOf(request)).join('');
    const { calls, errors, left } = runShell(shell, script, token);
    expect(errors).toBe('');
    expect(calls).toEqual(long.map((request) => expectedArguments(request, token)));
    expect(left).toEqual([]);
  },
);

test('writes no line that a terminal would cut, on Linux or macOS', () => {
  for (const request of long) {
    for (const line of textOf(request, demoAccess.token, 'x'.repeat(5000)).split('\n'))
      expect(line.length).toBeLessThan(1024);
  }
});

test('asks no proxy for the sandbox on this computer, and leaves it to the environment elsewhere', () => {
  const to = (origin: string) =>
    textOf(requestOf(draftOf('questions'), { target: sandboxTarget(origin) }), demoAccess.token);
  for (const origin of ['http://127.0.0.1:2323', 'http://localhost', 'https://[::1]:8443'])
    expect(to(origin)).toContain(` --noproxy '*' \\\n`);
  for (const origin of ['https://localhost.example.com', 'https://sandbox.example.com'])
    expect(to(origin)).not.toContain('proxy');
});

/** UTF-8 without NUL: no program can be given anything else. */
function passable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
