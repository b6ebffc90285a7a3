// This file compares every snippet of every named request with a file under fixtures/, to be read by people.
import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { demoAccess } from '../../src/request/target.ts';
import { articleSnippet } from '../../src/snippets/article.ts';
import { curl } from '../../src/snippets/curl.ts';
import { snippets } from '../../src/snippets/index.ts';
import type { Block, Snippet } from '../../src/snippets/snippet.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { cases } from './requests.ts';

const matrix = snippets.flatMap((snippet) =>
  Object.entries(cases).map(([name, { request, publicToken, remark }]) => ({
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

test('writes printable ASCII and line ends only', () => {
  for (const { blocks } of matrix) {
    for (const { text } of blocks) expect(text).toMatch(/^[\x20-\x7e\n]+$/);
  }
});

test('follows no redirect, which would carry the token to another host (T58)', () => {
  for (const { snippet, blocks } of matrix) {
    for (const { text } of blocks) {
      expect(text).not.toMatch(/ -[a-zA-Z]*L| --location|FollowLocation/);
      // The commands of the article are shown as they are.
      if (/Invoke-\w+/.test(text) && snippet.id !== 'article')
        expect(text).toContain('-MaximumRedirection 0');
    }
  }
});

test('holds no token but that of the sandbox, and that one only for the sandbox', () => {
  for (const { blocks, publicToken } of matrix) {
    for (const { text } of blocks) {
      const secret =
        /X-API-Access-Token['"]? ?[:=] ?['"]?([^'"}\s]+)|Bearer '? ?\+? ?([^'"}\s]+)/.exec(text);
      const literal = secret?.[1] ?? secret?.[2];
      const allowed = [
        '$SO_TEAMS_PAT',
        '{{SO_TEAMS_PAT',
        '$env:SO_TEAMS_PAT',
        '[your_PAT]',
        demoAccess.token,
      ];
      expect(allowed).toContain(literal);
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
