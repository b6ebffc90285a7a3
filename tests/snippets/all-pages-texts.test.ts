// This file reads the scripts for all pages without running them; PowerShell by its rules of tokens, for it does not run here.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hasPages } from '../../src/request/pages.ts';
import { powerShellTokens } from '../../src/request/paste/powershell/tokens.ts';
import { demoAccess } from '../../src/request/target.ts';
import { allPagesScripts } from '../../src/snippets/all-pages/index.ts';
import { planAllPages } from '../../src/snippets/all-pages/plan.ts';
import { powershellScript } from '../../src/snippets/all-pages/powershell.ts';
import { loadSnippets } from '../../src/snippets/index.ts';
import { draftOf, requestOf, timedRequestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import { cases } from './requests.ts';

const paged = Object.entries(cases).filter(([, { request }]) => hasPages(request));

const matrix = allPagesScripts.flatMap((script) =>
  paged.map(([name, { request, publicToken, remark }]) => ({
    name,
    script,
    request,
    publicToken,
    text: script.write(request, publicToken, remark)[0]?.text ?? '',
  })),
);

const onFile = ['all-inputs', 'ids', 'remark', 'path-style', 'sandbox-fault'];

test.each(matrix.filter(({ name }) => onFile.includes(name)))(
  'writes $script.label for $name as on file',
  async ({ script, name, text }) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/all-pages/${script.id}/${name}.txt`);
  },
);

test('stands for a language, with something to read before', async () => {
  const languages = await loadSnippets();
  for (const { id, notes, setToken } of allPagesScripts) {
    expect(languages.some((language) => language.id === id)).toBe(true);
    expect(notes.every((note) => note.endsWith('.'))).toBe(true);
    expect(setToken).not.toEqual([]);
  }
});

test('writes printable ASCII and line ends only, and fits the pane', () => {
  for (const { text } of matrix) {
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text.length).toBeLessThan(7000);
  }
});

test('holds no token but that of the sandbox, and that one only for the sandbox', () => {
  for (const { text, publicToken } of matrix) {
    expect(text.includes('SO_TEAMS_PAT')).toBe(publicToken === undefined);
    expect(text.includes(demoAccess.token)).toBe(publicToken !== undefined);
  }
});

const refusals: Readonly<Record<string, RegExp>> = {
  python: /build_opener\(NoRedirect/,
  node: /redirect: "error"/,
  powershell: /AllowAutoRedirect = \$false/,
};

test('follows no redirect, which would carry the token to another host (T58)', () => {
  for (const { script, text } of matrix) {
    expect(text).not.toMatch(/ -[a-zA-Z]*L\b| --location/);
    expect(text).toMatch(refusals[script.id] ?? /curl /);
  }
});

const checks: Readonly<Record<string, readonly [string, ...string[]]>> = {
  curl: ['bash', '-n'],
  python: ['python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read())'],
  node: ['node', '--check', '--input-type=module', '-'],
};

test.each(allPagesScripts.filter(({ id }) => checks[id]))(
  '$label reads its script for any text, also in the remark',
  ({ id, write }) => {
    const [program, ...options] = checks[id] ?? [''];
    for (const [, text] of hostileTexts) {
      const request = requestOf(draftOf('advanced-search', { q: text, filter: text }), {
        team: text,
      });
      const script = write(request, undefined, text)[0]?.text ?? '';
      const { status, stderr, error } = spawnSync(program, options, { input: script });
      if (error) throw new Error(`This test runs ${program}, which is not installed.`);
      expect(status, stderr.toString() + script).toBe(0);
    }
  },
);

const closing: Readonly<Record<string, string>> = {
  '(': ')',
  '$(': ')',
  '@(': ')',
  '{': '}',
  '@{': '}',
  '[': ']',
};

test('PowerShell reads each URL as it is, and closes what it opens', () => {
  const requests = [
    ...paged.map(([, { request }]) => request),
    ...hostileTexts.map(([, text]) =>
      requestOf(draftOf('advanced-search', { q: text, filter: text }), { team: text }),
    ),
  ];
  for (const request of requests) {
    const [block] = powershellScript.write(request, undefined, "it's ’a’ remark");
    const tokens = [...powerShellTokens(block?.text ?? '')];
    const literals = tokens.flatMap(({ kind, text }) => (kind === 'literal' ? [text] : []));
    for (const url of planAllPages(request).urls) expect(literals).toContain(url);
    expect(tokens.some(({ kind }) => kind === 'expandable')).toBe(false);
    const open: string[] = [];
    for (const { kind, text } of tokens) {
      if (kind !== 'mark') continue;
      const end = closing[text];
      if (end !== undefined) open.push(end);
      else if (/^[)}\]]$/.test(text)) expect(open.pop()).toBe(text);
    }
    expect(open).toEqual([]);
  }
});

test('asks for pages of 100, or of the size that was set, and for all of them', () => {
  const urlsOf = (values: Readonly<Record<string, string>>) =>
    planAllPages(requestOf(draftOf('questions', values))).urls;
  const start = 'https://api.stackoverflowteams.com/2.3/questions?pagesize=';
  expect(urlsOf({ page: '7', pagesize: '500' })).toEqual([`${start}100&team=acme`]);
  expect(urlsOf({ pagesize: '20' })).toEqual([`${start}20&team=acme`]);
});

test('cuts each vector of a path where the API would not take more', () => {
  const ids = Array.from({ length: 201 }, (_, at) => at + 1).join(';');
  const { urls } = planAllPages(requestOf(draftOf('questions-by-ids', { ids })));
  expect(urls.map((url) => /questions\/([^?]*)/.exec(url)?.[1]?.split(';').length)).toEqual([
    100, 100, 1,
  ]);
});

test('has the dates of now, that a page is the same one after a break', () => {
  const draft = draftOf('questions', { fromdate: '7d' });
  for (const { write } of allPagesScripts)
    expect(write(timedRequestOf(draft), undefined)).toEqual(write(requestOf(draft), undefined));
});

test('tells a request from another by its state', () => {
  const prints = [{}, { tagged: 'python' }, { pagesize: '10' }].map(
    (values) => planAllPages(requestOf(draftOf('questions', values))).fingerprint,
  );
  expect(new Set(prints).size).toBe(3);
});
