import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import { endpoints } from '../../../src/catalog/index.ts';
import { buildRequest } from '../../../src/request/build.ts';
import type { DraftValues } from '../../../src/request/draft.ts';
import { readApiUrl } from '../../../src/request/paste/api-url.ts';
import { addressStyles } from '../../../src/request/target.ts';
import { anyText, normalDraft } from '../../support/builders/arbitraries.ts';
import { clock, destination, draftOf } from '../../support/builders/drafts.ts';

const base = 'https://api.stackoverflowteams.com';

test.each<[string, string, Slug, DraftValues, string | undefined]>([
  [
    'the example of the article',
    '/2.3/questions?order=desc&sort=activity&team=acme',
    'questions',
    { order: 'desc', sort: 'activity' },
    'acme',
  ],
  ['the other style', '/v2.3/teams/acme/questions?page=2', 'questions', { page: '2' }, 'acme'],
  ['an earlier version', '/2.2/questions?page=2', 'questions', { page: '2' }, undefined],
  ['no version', '/questions', 'questions', {}, undefined],
  ['a slash at the end', '/2.3/questions/', 'questions', {}, undefined],
  ['ids', '/2.3/questions/1;2?team=acme', 'questions-by-ids', { ids: '1;2' }, 'acme'],
  ['escaped separators', '/2.3/questions/1%3B2', 'questions-by-ids', { ids: '1;2' }, undefined],
  ['a word rather than ids', '/2.3/questions/featured', 'featured-questions', {}, undefined],
  ['a plus sign in a path', '/2.3/tags/c++/info', 'tags-by-name', { tags: 'c++' }, undefined],
  ['a plus sign in a query', '/2.3/search?intitle=a+b', 'search', { intitle: 'a b' }, undefined],
  ['the older value of team', '/2.3/me?team=stackoverflow.com%2fc%2facme', 'me', {}, 'acme'],
  ['an empty value', '/2.3/questions?page=&sort=hot', 'questions', { sort: 'hot' }, undefined],
])('reads %s', (_, address, slug, values, team) => {
  const read = readApiUrl(base + address);
  expect(read).toEqual({
    draft: draftOf(slug, values),
    dropped: [],
    ...(team === undefined ? {} : { team }),
  });
});

test.each([
  ['without a scheme', 'api.stackoverflowteams.com/2.3/questions/1;2?team=acme'],
  ['with only slashes before the host', '//api.stackoverflowteams.com/2.3/questions/1;2?team=acme'],
  ['with a port', 'localhost:8080/2.3/questions/1;2?team=acme'],
  ['without a host', '/2.3/questions/1;2?team=acme'],
  ['that starts with the version', '2.3/questions/1;2?team=acme'],
  ['with doubled slashes', `${base}//2.3//questions//1;2?team=acme`],
  ['of Enterprise', 'https://acme.stackenterprise.co/api/2.3/questions/1;2?team=acme'],
  ['in angle brackets', `<${base}/2.3/questions/1;2?team=acme>`],
  ['in quotes', `"${base}/2.3/questions/1;2?team=acme"`],
  ['in quotes in angle brackets', `<'${base}/2.3/questions/1;2?team=acme'>`],
  ['with the team in the path', `${base}/v2.3/teams/acme/questions/1;2?team=other`],
  ['with escaped letters', `${base}/2.3/%71uestions/1;2?t%65am=acme`],
])('reads an address %s', (_, address) => {
  expect(readApiUrl(address)).toMatchObject({
    draft: draftOf('questions-by-ids', { ids: '1;2' }),
    team: 'acme',
  });
});

test.each(['<with-closed_details>', 'a"', "a'", 'a`', '"a"'])(
  'keeps the marks at the end of an address that does not begin with their like: %s',
  (filter) => {
    expect(readApiUrl(`${base}/2.3/questions?filter=${filter}`)).toMatchObject({
      draft: draftOf('questions', { filter }),
    });
  },
);

test('leaves blank what the address has only a placeholder for', () => {
  expect(readApiUrl(`${base}/2.3/questions/{ids}?team=acme`)).toMatchObject({
    draft: draftOf('questions-by-ids', {}),
  });
});

test('takes the first of a parameter that is given twice, as the API does, and names the other', () => {
  expect(readApiUrl(`${base}/2.3/questions?tagged=a&tagged=b&page=&page=2`)).toEqual({
    draft: draftOf('questions', { tagged: 'a' }),
    dropped: [
      { name: 'tagged', text: 'b', isRepeated: true },
      { name: 'page', text: '2', isRepeated: true },
    ],
  });
});

test('reads a long list that was posted', () => {
  const read = readApiUrl(`${base}/2.3/filters/create`, 'POST', 'include=question.body');
  expect(read).toMatchObject({ draft: draftOf('create-filter', { include: 'question.body' }) });
});

test('never takes the word of another path for an id', () => {
  for (const { path, verb } of endpoints) {
    for (const word of ['add', 'abc']) {
      const read = readApiUrl(base + '/2.3' + path.replace(/\{(?:ids?|to[iI]d)\}/g, word), verb);
      if ('problem' in read) continue;
      for (const { name, kind } of read.draft.endpoint.parameters)
        if (kind === 'number') expect(read.draft.values[name] ?? '').not.toBe(word);
      if (!read.draft.endpoint.path.startsWith('/revisions'))
        expect(read.draft.values.ids ?? '').not.toBe(word);
    }
  }
});

test('names what the address holds and a draft does not', () => {
  const read = readApiUrl(`${base}/2.3/me?site=so&key=k&access_token=t&page=2&__proto__=x`);
  expect(read).toEqual({
    draft: draftOf('me', { page: '2' }),
    dropped: [
      { name: 'site', text: 'so' },
      { name: 'key', text: 'k' },
      { name: 'access_token', text: 't' },
      { name: '__proto__', text: 'x' },
    ],
  });
});

test('reads a link of the official console', () => {
  const link = `${base}/docs/comments-by-ids#order=desc&sort=creation&ids=15%3B87&filter=default&site=so&run=true`;
  expect(readApiUrl(link)).toEqual({
    draft: draftOf('comments-by-ids', {
      order: 'desc',
      sort: 'creation',
      ids: '15;87',
      filter: 'default',
    }),
    dropped: [
      { name: 'site', text: 'so' },
      { name: 'run', text: 'true' },
    ],
  });
});

test('reads the form of a POST', () => {
  const read = readApiUrl(`${base}/2.3/questions/add?team=acme`, 'POST', 'title=a%26b&tags=ci');
  expect(read).toEqual({
    draft: draftOf('create-question', { title: 'a&b', tags: 'ci' }),
    team: 'acme',
    dropped: [],
  });
});

test('reads the other spellings of a path', () => {
  const spellings = endpoints.flatMap(({ verb, slug, aliases }) =>
    aliases.map((alias) => ({ verb, slug, alias })),
  );
  expect(spellings.length).toBeGreaterThan(0);
  for (const { verb, slug, alias } of spellings) {
    const read = readApiUrl(`${base}/2.3${alias.replace(/\{\w+\}/g, '7')}`, verb);
    expect('draft' in read && read.draft.endpoint.slug).toBe(slug);
  }
});

test.each([
  ['a word', 'questions', "isn't an address"],
  ['nothing', '', "isn't an address"],
  ['half an address', 'https://', "isn't an address"],
  ['an unknown path', `${base}/2.3/qestions`, 'No endpoint matches “/2.3/qestions”'],
  ['too long a path', `${base}/2.3/questions/1/answers/2`, 'No endpoint'],
  ['only a version', `${base}/2.3`, 'No endpoint'],
  ['an unknown page of the console', `${base}/docs/qestions#page=1`, 'No endpoint'],
  ['a page about the API', `${base}/docs/authentication`, 'No endpoint'],
  ['the name of a method', `${base}/docs/constructor`, 'No endpoint'],
  ['a script', 'javascript:alert(1)', 'No endpoint'],
  ['a GET of what is a POST', `${base}/2.3/answers/1/upvote`, 'It exists as POST.'],
  ['a GET of a new question', `${base}/2.3/questions/add`, 'It exists as POST.'],
  ['a word for ids', `${base}/2.3/questions/abc`, 'No endpoint'],
  ['ids joined with commas', `${base}/2.3/questions/1,2`, 'Join IDs in a path with ;'],
])('reads no draft from %s and says why', (_, address, problem) => {
  const read = readApiUrl(address);
  expect('problem' in read && read.problem).toContain(problem);
});

test('reads back, for every endpoint and both styles, the draft that a request came from', () => {
  for (const endpoint of endpoints) {
    fc.assert(
      fc.property(normalDraft(endpoint), fc.constantFrom(...addressStyles), (draft, style) => {
        const { url, form, verb } = buildRequest(draft, { ...destination, style }, clock);
        const team = endpoint.reach === 'team' ? { team: 'acme' } : {};
        expect(readApiUrl(url, verb, form)).toEqual({ draft, dropped: [], ...team });
      }),
      { numRuns: 10 },
    );
  }
});

test('reads any text as an address without throwing', () => {
  const pieces = fc.constantFrom(
    'https://',
    'x.test',
    '/2.3',
    '/docs/',
    '/v2.3/teams/',
    '/questions',
    '?',
    '#',
    '%',
    '&',
    '=',
    ';',
    'ids',
    '\\',
  );
  const addressLike = fc
    .array(fc.oneof(pieces, anyText(5)))
    .map((parts) => `https://x.test/${parts.join('')}`);
  fc.assert(
    fc.property(fc.oneof(anyText(), addressLike), anyText(), (address, form) => {
      const read = readApiUrl(address, 'POST', form);
      if ('problem' in read) expect(read.problem.length).toBeLessThan(200);
      else expect(Object.values(read.draft.values).every((text) => text !== '')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
