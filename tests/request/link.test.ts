import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { longestLink, readLink, writeLink } from '../../src/request/link.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { draftOf } from '../support/builders/drafts.ts';
import { wire } from '../support/wire.ts';

test.each<[string, Slug, DraftValues, string]>([
  ['an empty form', 'questions', {}, '#v1/questions'],
  [
    'some parameters, in the order of the form',
    'questions',
    { tagged: 'c#;.net', order: 'desc', filter: '!9YdnSJrC1' },
    '#v1/questions?filter=!9YdnSJrC1&order=desc&tagged=c%23;.net',
  ],
  [
    'what was typed, not what is sent',
    'questions',
    { fromdate: '7 days ago' },
    '#v1/questions?fromdate=7%20days%20ago',
  ],
  ['no blanks', 'questions', { page: '  ' }, '#v1/questions'],
  ['no parameters that the endpoint lacks', 'me', { access_token: 'x', team: 'y' }, '#v1/me'],
])('writes %s', (_, slug, values, fragment) => {
  expect(writeLink(draftOf(slug, values))).toEqual({ fragment, leftOut: [] });
});

test('writes the team only when it is given', () => {
  const draft = draftOf('me');
  expect(writeLink(draft, { team: 'acme' }).fragment).toBe('#v1/me?team=acme');
  expect(writeLink(draft, { team: '' }).fragment).toBe('#v1/me');
});

test('writes the address style and the view, and reads them back', () => {
  const draft = draftOf('questions', { page: '2' });
  const { fragment } = writeLink(draft, { address: 'path', view: 'table' });
  expect(fragment).toBe('#v1/questions?page=2&address=path&view=table');
  expect(readLink(fragment)).toEqual({ draft, address: 'path', view: 'table', notices: [] });
});

test('no parameter of the API has the name of something else in a link', () => {
  const names = new Set(endpoints.flatMap((one) => parametersOf(one).map(({ name }) => name)));
  expect(['team', 'address', 'view'].filter((name) => names.has(name))).toEqual([]);
});

test('leaves out the longest texts first, and names them', () => {
  const values = { title: 'short', body: 'x'.repeat(3000), tags: 'y;'.repeat(600) };
  const { fragment, leftOut } = writeLink(draftOf('create-question', values));
  expect(fragment).toBe(`#v1/create-question?title=short&tags=${values.tags}`);
  expect(leftOut).toEqual(['body']);
});

test('makes links of 2,048 characters, and not of one more', () => {
  const room = longestLink - '#v1/create-question?title='.length;
  const links = [room, room + 1].map((length) =>
    writeLink(draftOf('create-question', { title: 'x'.repeat(length) })),
  );
  expect(links.map(({ leftOut }) => leftOut)).toEqual([[], ['title']]);
  expect(links[0]?.fragment).toHaveLength(longestLink);
});

test('leaves out a team that is too long', () => {
  const { fragment, leftOut } = writeLink(draftOf('me'), { team: 'x'.repeat(3000) });
  expect([fragment, leftOut]).toEqual(['#v1/me', ['team']]);
});

test.each([
  ['nothing', ''],
  ['only the mark', '#'],
])('reads %s as no link, without a word', (_, fragment) => {
  expect(readLink(fragment)).toEqual({ notices: [] });
});

test.each([
  ['a word', '#questions', "isn't a link of this explorer"],
  ['no mark', 'v1/questions', "isn't a link of this explorer"],
  ['a later version', '#v2/questions', 'reads version 1'],
  ['a version of 40 digits', `#v${'9'.repeat(40)}/questions`, 'reads version 1'],
  ['an unknown endpoint', '#v1/qestions', '“qestions”'],
  ['the name of a prototype', '#v1/__proto__', '“__proto__”'],
  ['the name of a method', '#v1/constructor', '“constructor”'],
  ['no endpoint', '#v1/', '“”'],
])('reads no draft from %s and says why', (_, fragment, notice) => {
  const { draft, notices } = readLink(fragment);
  expect(draft).toBeUndefined();
  expect(notices.join()).toContain(notice);
});

test.each([
  ['plus signs as blanks', 'title=a+b', { title: 'a b' }],
  ['lower-case escapes', 'title=%c3%a4', { title: 'ä' }],
  ['an equals sign in a value', 'title=a=b', { title: 'a=b' }],
  ['a cut-off escape', 'title=100%', { title: '100%' }],
  ['an escape that is no UTF-8', 'title=%FF', { title: '%FF' }],
  ['the same twice', 'title=a&title=a', { title: 'a' }],
  ['raw characters of other alphabets', 'title=日本', { title: '日本' }],
  ['lines', 'title=a%0Ab\nc', { title: 'a\nb\nc' }],
  ['stray separators', '&&title=a&', { title: 'a' }],
  ['an empty value', 'title=', { title: '' }],
])('reads %s', (_, query, values) => {
  expect(readLink(`#v1/create-question?${query}`)).toEqual({
    draft: draftOf('create-question', values),
    notices: [],
  });
});

test.each([['access_token'], ['token'], ['__proto__'], ['constructor'], ['%2e'], ['=']])(
  'leaves out %s, which is not a parameter, and says so',
  (name) => {
    const { draft, notices } = readLink(`#v1/questions?${name}=x&page=2`);
    expect(draft?.values).toEqual({ page: '2' });
    expect(Object.getPrototypeOf(draft?.values)).toBe(Object.prototype);
    expect(notices).toHaveLength(1);
  },
);

test('reads what it writes, for any texts in any form', () => {
  fc.assert(
    fc.property(anyDraft(), fc.option(anyText(), { nil: undefined }), (draft, team) => {
      const { fragment, leftOut } = writeLink(draft, { team });
      const kept = parametersOf(draft.endpoint)
        .map(({ name }) => [name, (draft.values[name] ?? '').toWellFormed()] as const)
        .filter(([name, text]) => text.trim() !== '' && !leftOut.includes(name));
      const read = readLink(fragment);
      expect(read.draft).toEqual({ endpoint: draft.endpoint, values: Object.fromEntries(kept) });
      expect(read.notices).toEqual([]);
      const given = team === undefined || team === '' || leftOut.includes('team');
      expect(read.team).toBe(given ? undefined : team.toWellFormed());
    }),
    { numRuns: 500 },
  );
});

test('stays within 2,048 characters of the wire alphabet', () => {
  fc.assert(
    fc.property(anyDraft(), anyText(3000), (draft, team) => {
      const { fragment } = writeLink(draft, { team });
      expect(fragment.length).toBeLessThanOrEqual(longestLink);
      expect(fragment.slice(1)).toMatch(wire);
    }),
    { numRuns: 500 },
  );
});

test('has no place for a token, nor for the team unless it is given', () => {
  const secret = 'zq9-secret-zq9';
  fc.assert(
    fc.property(anyDraft(), ({ endpoint, values }) => {
      const more = { ...values, team: secret, token: secret, access_token: secret, key: secret };
      expect(writeLink({ endpoint, values: more }).fragment).not.toContain(secret);
    }),
  );
});

test('reads any fragment without throwing', () => {
  const pair = fc.tuple(fc.constantFrom('page', 'team', '__proto__', 'x'), anyText());
  const linkLike = fc
    .array(pair)
    .map((pairs) => `#v1/questions?${pairs.map((each) => each.join('=')).join('&')}`);
  fc.assert(
    fc.property(fc.oneof(anyText(), linkLike), (fragment) => {
      const { draft, notices } = readLink(fragment);
      expect(Object.values(draft?.values ?? {}).every((text) => typeof text === 'string')).toBe(
        true,
      );
      expect(notices.every((notice) => notice.length < 250)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a parameter that a link has twice is said, and the last is used', () => {
  const { draft, notices } = readLink('#v1/questions?tagged=a&tagged=b&page=2&page=2');
  expect(draft?.values).toEqual({ tagged: 'b', page: '2' });
  expect(notices).toEqual(['The link has more than one tagged: the last was used.']);
});
