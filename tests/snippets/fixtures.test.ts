// This file compares every snippet of every named request with a file under fixtures/, to be read by people.
import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { demoAccess } from '../../src/request/target.ts';
import { articleSnippet } from '../../src/snippets/article.ts';
import { curl } from '../../src/snippets/curl.ts';
import { loadSnippets } from '../../src/snippets/index.ts';
import type { Block, Snippet } from '../../src/snippets/snippet.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { cases, timedCases } from './requests.ts';

const snippets = await loadSnippets();

const matrix = snippets.flatMap((snippet) =>
  Object.entries({ ...cases, ...timedCases }).map(([name, { request, publicToken, remark }]) => ({
    name,
    snippet,
    publicToken,
    blocks: snippet.write(request, publicToken, remark),
  })),
);

function page(blocks: readonly Block[]): string {
  const parts = blocks.map(({ label, text, warning }) =>
    [`--- ${label}`, text, ...(warning === undefined ? [] : [`(${warning})`])].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

test.each(matrix)(
  'writes $snippet.label for $name as on file',
  async ({ snippet, name, blocks }) => {
    await expect(page(blocks)).toMatchFileSnapshot(`fixtures/${snippet.id}/${name}.txt`);
  },
);

test('writes the two commands of the article to the letter', () => {
  const found = matrix.find(({ snippet, name }) => snippet.id === 'article' && name === 'article');
  expect(found?.blocks.map(({ text }) => text)).toEqual([
    `curl --header "X-API-Access-Token: [your_PAT]" 'https://api.stackoverflowteams.com/2.3/questions?order=desc&sort=activity&team=[team_slug]' | gunzip`,
    `powershell (Invoke-WebRequest 'https://api.stackoverflowteams.com/2.3/questions?order=desc&sort=activity&team=[team_slug]' -Headers @{"X-API-Access-Token"="[your_PAT]"}).Content | ConvertFrom-Json | ConvertTo-Json`,
  ]);
});

test('writes the commands of the article without a remark', () => {
  const { request, remark } = cases.remark ?? {};
  expect(request && articleSnippet.write(request, undefined, remark)).toEqual(
    request && articleSnippet.write(request, undefined),
  );
});

test('writes printable ASCII, tabs and line ends only (T56)', () => {
  for (const { blocks } of matrix) {
    for (const { text } of blocks) expect(text).toMatch(/^[\x20-\x7e\t\n]+$/);
  }
});

/** What keeps a client from following one, where it would. The commands of the article are shown as they are. */
const refusals: Readonly<Record<string, RegExp>> = {
  powershell: /MaximumRedirection = 0/,
  cmd: /-MaximumRedirection 0|curl\.exe/,
  batch: /-MaximumRedirection 0|curl\.exe/,
  wget: /--max-redirect=0/,
  'python-requests': /allow_redirects=False/,
  python: /build_opener\(NoRedirect/,
  node: /redirect: "error"/,
  browser: /redirect: "error"/,
  typescript: /redirect: "error"/,
  csharp: /AllowAutoRedirect = false/,
  go: /http\.ErrUseLastResponse/,
  perl: /max_redirect => 0/,
  r: /followlocation = FALSE/,
  'http-file': /# @no-redirect/,
};

test('follows no redirect, which would carry the token to another host (T58)', () => {
  for (const { snippet, blocks } of matrix) {
    for (const { text } of blocks) {
      expect(text).not.toMatch(/ -[a-zA-Z]*L| --location|FollowLocation/);
      const refusal = refusals[snippet.id];
      if (refusal) expect(text).toMatch(refusal);
    }
  }
});

/** How each text says which token it means. */
const references = [
  ...['"X-API-Access-Token: $SO_TEAMS_PAT"', '"Authorization: Bearer $SO_TEAMS_PAT"'],
  ...['printf %s "$SO_TEAMS_PAT" |', 'printf %s "Bearer $SO_TEAMS_PAT" |'],
  ...['{{SO_TEAMS_PAT}}', '{{$processEnv SO_TEAMS_PAT}}', '{{$env.SO_TEAMS_PAT}}'],
  ...['$env:SO_TEAMS_PAT', '$ENV{SO_TEAMS_PAT}', "ENV.fetch('SO_TEAMS_PAT')"],
  ...['os.environ["SO_TEAMS_PAT"]', 'os.Getenv("SO_TEAMS_PAT")', "getenv('SO_TEAMS_PAT')"],
  ...['System.getenv("SO_TEAMS_PAT")', 'Sys.getenv("SO_TEAMS_PAT")', 'process.env.SO_TEAMS_PAT'],
  ...['Environment.GetEnvironmentVariable("SO_TEAMS_PAT")', 'prompt("Personal access token")'],
  ...['[your_PAT]', 'YOUR_PAT'],
];

test('holds no token but that of the sandbox, and that one only for the sandbox (T57)', () => {
  for (const { blocks, publicToken } of matrix) {
    for (const { text } of blocks) {
      const refers = references.some((reference) => text.includes(reference));
      expect({ text, refers }).toEqual({ text, refers: publicToken === undefined });
      expect(text.includes(demoAccess.token)).toBe(publicToken !== undefined);
    }
  }
});

test('warns of a URL or a form that Linux cannot pass to curl', () => {
  const long = 'x'.repeat(131_072);
  const warning = (slug: Slug, values: DraftValues) =>
    curl.write(requestOf(draftOf(slug, values)), undefined)[0]?.warning;
  expect(warning('advanced-search', { q: long })).toContain('Too long');
  expect(warning('create-question', { body: long })).toContain('Too long');
  expect(warning('create-question', { body: long.slice(1000) })).toBeUndefined();
});

test.each(snippets)('$label says what it is and what it needs', ({ info }) => {
  expect(info.title).not.toBe('');
  expect(info.needs).not.toBe('');
});

test('no two languages have the same label or title', () => {
  for (const name of [({ label }: Snippet) => label, ({ info }: Snippet) => info.title])
    expect(new Set(snippets.map(name)).size).toBe(snippets.length);
});

test('gives every snippet an id, a label and notes, and every block of a snippet a label of its own', () => {
  const ids = snippets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { snippet, blocks } of matrix) {
    expect(snippet.notes.every((note) => note.endsWith('.'))).toBe(true);
    expect(new Set(blocks.map(({ label }) => label)).size).toBe(blocks.length);
  }
});

test('tells how to set the token wherever a snippet reads it from the environment', () => {
  const reads = (snippet: Snippet) =>
    matrix.some(
      (each) =>
        each.snippet === snippet && each.blocks.some(({ text }) => text.includes('SO_TEAMS_PAT')),
    );
  for (const snippet of snippets) expect(snippet.setToken.length > 0).toBe(reads(snippet));
});
