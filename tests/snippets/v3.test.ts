// This file holds what is written for v3 to the same rules as the snippets of v2.3.
import { expect, test } from 'vitest';
import type { HttpCall } from '../../src/snippets/snippet.ts';
import { v3Snippets } from '../../src/snippets/v3.ts';
import type { V3Snippet } from '../../src/snippets/v3.ts';
import { readPowerShell } from '../support/shells/powershell.ts';
import { runShell, shells } from '../support/shells/shells.ts';
import { expectedPipeline } from './meaning.ts';
import { onFile, v3CallsTo } from './v3-calls.ts';

const calls = v3CallsTo({ team: 'acme' });
const matrix = v3Snippets.flatMap((snippet) =>
  Object.entries(calls).map(([name, call]) => ({ snippet, name, text: textOf(snippet, call) })),
);

function textOf({ write }: V3Snippet, call: HttpCall, remark?: string): string {
  return write(call, undefined, remark)[0]?.text ?? '';
}

test.each(matrix.filter(({ name }) => onFile.includes(name)))(
  'writes $snippet.label for $name as on file',
  async ({ snippet, name, text }) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/v3/${snippet.id}/${name}.txt`);
  },
);

test('writes printable ASCII and line ends only, and reads the token from the environment', () => {
  for (const { text } of matrix) {
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text).toMatch(/Authorization: Bearer \$SO_TEAMS_PAT|'Bearer ' \+ \$env:SO_TEAMS_PAT/);
  }
});

test('follows no redirect, which would carry the token to another host (T58)', () => {
  for (const { text } of matrix) {
    expect(text).not.toMatch(/ -[a-zA-Z]*L\b| --location/);
    expect(text).toMatch(/^curl|MaximumRedirection = 0/);
  }
});

test('says how to set the token, and what to know', () => {
  for (const { notes, setToken } of v3Snippets) {
    expect(notes.every((note) => note.endsWith('.'))).toBe(true);
    expect(setToken).not.toEqual([]);
  }
});

test.each(Object.entries(calls))('means one call in PowerShell, for %s', (_, call) => {
  const [, powershell] = v3Snippets;
  expect(powershell && readPowerShell(textOf(powershell, call))).toEqual(expectedPipeline(call));
});

const token = `t'o"k\\e$(>ran)n\`>ran\`!!*)(%PATH%;>ran;&|#~`;

function expectedArguments({ url, form, json, verb, header }: HttpCall): readonly string[] {
  return [
    '--compressed',
    ...(verb === 'PUT' || verb === 'DELETE' ? ['--request', verb] : []),
    ...['--header', `${header.name}: ${header.scheme}${token}`],
    ...(json === undefined ? [] : ['--header', 'Content-Type: application/json']),
    ...(verb === 'POST' || json !== undefined ? ['--data', json ?? form] : []),
    url,
  ];
}

test.each(shells)(
  '$name gives curl exactly the verb, the header, the body and the URL',
  (shell) => {
    const [curl] = v3Snippets;
    const script = Object.values(calls)
      .map((call) => `${textOf(curl, call, "it's a remark")}\n`)
      .join('');
    const { calls: given, errors, status, left } = runShell(shell, script, token);
    expect(errors).toBe('');
    expect(given).toEqual(Object.values(calls).map(expectedArguments));
    expect({ status, left }).toEqual({ status: 0, left: [] });
  },
);

test('the JSON of a body is what was meant, whatever the text', () => {
  const { post } = calls;
  expect(JSON.parse(post?.json ?? '')).toMatchObject({ tags: ['c#', 'c++'] });
  expect(post?.json).not.toMatch(/\//);
});
