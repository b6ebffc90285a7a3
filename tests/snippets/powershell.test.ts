// PowerShell itself is not run here: its snippets are read by a strict model of its quoting rules (tests/support/powershell.ts).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import type { ApiRequest } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { addressStyles } from '../../src/request/target.ts';
import { articleSnippet } from '../../src/snippets/article.ts';
import { powershell, quotePowerShell } from '../../src/snippets/powershell.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import { readPowerShell } from '../support/shells/powershell.ts';
import { expectedPipeline } from './meaning.ts';
import { cases, timedCases } from './requests.ts';

function read(request: ApiRequest, token?: string) {
  const [block] = powershell.write(request, token);
  return readPowerShell(block?.text ?? '');
}

test.each(Object.entries({ ...cases, ...timedCases }))(
  'means one request, for %s',
  (_, { request, publicToken }) => {
    expect(read(request, publicToken)).toEqual(expectedPipeline(request, publicToken));
  },
);

test.each(hostileTexts)('means one request, for %s', (_, text) => {
  const values = { id: text, body: text, filter: text };
  const request = requestOf(draftOf('create-comment', values), { team: text });
  expect(read(request)).toEqual(expectedPipeline(request));
});

test('means one request, for any draft (T55)', () => {
  fc.assert(
    fc.property(anyDraft(), anyText(), fc.constantFrom(...addressStyles), (draft, team, style) => {
      const request = requestOf(draft, { team, style });
      expect(read(request)).toEqual(expectedPipeline(request));
    }),
    { numRuns: 300 },
  );
});

test('writes one parameter a line', () => {
  const [block] = powershell.write(requestOf(draftOf('create-comment', { body: 'x' })), undefined);
  const names = block?.text.split('\n').map((line) => /^ *([^ ]*)/.exec(line)?.[1]);
  expect(names).toEqual([
    ...['$request', 'UseBasicParsing', 'MaximumRedirection', 'Method', 'ContentType', 'Body'],
    ...['Uri', 'Headers', "'X-API-Access-Token'", '}', '}', 'Invoke-RestMethod'],
  ]);
});

const direction = ['\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'];

test.each<readonly [what: string, slug: Slug, values: DraftValues, part: string]>([
  ...direction.map(
    (mark) => [JSON.stringify(mark), 'advanced-search', { q: mark }, 'direction'] as const,
  ),
  ['a slash in the path', 'tags-by-name', { tags: 'ci/cd' }, '%2F'],
  ['a backslash in the path', 'tags-by-name', { tags: 'ci\\cd' }, '%5C'],
])('warns that Windows PowerShell 5.1 changes %s', (_, slug, values, part) => {
  const [block] = powershell.write(requestOf(draftOf(slug, values)), undefined);
  expect(block?.warning).toMatch(
    /^Windows PowerShell 5\.1 .*: use PowerShell 7 \(pwsh\) or curl\.$/,
  );
  expect(block?.warning).toContain(part);
});

test.each<readonly [what: string, slug: Slug, values: DraftValues]>([
  ['a slash in the query', 'advanced-search', { q: 'ci/cd', url: 'https://example.com/%2F' }],
  ['a mark of direction in a form', 'create-comment', { id: '1', body: 'a\u202eb / \\' }],
  ['other marks beside it', 'advanced-search', { q: "\u200d\u2010\u2029\u202f – it’s it's" }],
])('warns of nothing for %s, which it sends', (_, slug, values) => {
  const [block] = powershell.write(requestOf(draftOf(slug, values)), undefined);
  expect(block).not.toHaveProperty('warning');
});

test.each(hostileTexts)('quotes %s so that it stays that text', (_, text) => {
  const [command] = readPowerShell(`Write-Output ${quotePowerShell(text)}`);
  expect(command?.positional).toEqual([{ text }]);
});

test('quotes any text so that it stays that text (T55)', () => {
  fc.assert(
    fc.property(anyText(), anyText(), (one, other) => {
      const [command] = readPowerShell(
        `Write-Output ${quotePowerShell(one)} ${quotePowerShell(other)}`,
      );
      expect(command?.positional).toEqual([{ text: one }, { text: other }]);
    }),
    { numRuns: 1000 },
  );
});

test('takes a remark for a comment, whatever it says', () => {
  const request = requestOf(draftOf('questions'));
  const [plain] = powershell.write(request, undefined);
  fc.assert(
    fc.property(anyText(), (remark) => {
      const [block] = powershell.write(request, undefined, remark);
      const [first, ...rest] = block?.text.split('\n') ?? [];
      expect(first).toMatch(/^# [ -~]*$/);
      expect(rest.join('\n')).toBe(plain?.text);
    }),
  );
});

test('means one request in the line of the article too, once its first word is gone', () => {
  for (const { request } of Object.values(cases)) {
    const [, line] = articleSnippet.write(request, undefined);
    const text = line?.text.replace(/^powershell /, '') ?? '';
    const [fetched, ...rest] = readPowerShell(text);
    const url = request.url.replace('YOUR_TEAM', '[team_slug]');
    expect(fetched).toMatchObject({
      name: 'Invoke-WebRequest',
      positional: [{ text: url }],
      property: 'Content',
    });
    expect(rest.map(({ name }) => name)).toEqual(['ConvertFrom-Json', 'ConvertTo-Json']);
  }
});

test.each([
  ['a curly quote that ends the string', `Write-Output 'a’; Remove-Item x; ’'`],
  ['a dollar between double quotes', `Write-Output "$(Get-Date)"`],
  ['a backtick between double quotes', 'Write-Output "`n"'],
  ['a string that does not end', `Write-Output 'a`],
  ['a second command', `Write-Output 'a'; Get-Date`],
  ['a second line', `Write-Output 'a'\nGet-Date`],
  ['a parameter given twice', `Write-Output -Uri 'a' -Uri 'b'`],
  ['a parameter given twice in a table', `$a = @{\n  Uri = 'a'\n  Uri = 'b'\n}\nWrite-Output @a`],
  ['a table that nobody set', `$a = @{ Uri = 'a' }\nWrite-Output @b`],
  ['two entries in a line', `$a = @{ Uri = 'a' Body = 'b' }\nWrite-Output @a`],
  ['a sum that begins with a number', `Write-Output (1 + 'a')`],
  ['another property', `Write-Output ('a' + ([DateTimeOffset]::Now.ToUnixTimeSeconds()))`],
  ['a command in a table', `$a = @{ Uri = Get-Date }\nWrite-Output @a`],
  ['a variable in a table', `$a = @{ Uri = $b }\nWrite-Output @a`],
])('is read by a model that refuses %s', (_, source) => {
  expect(() => readPowerShell(source)).toThrow(SyntaxError);
});
