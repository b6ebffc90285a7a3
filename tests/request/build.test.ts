import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { endpoints } from '../../src/catalog/index.ts';
import { buildRequest, toRequest } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { addressStyles, pathStyle, sandboxTarget, teamTarget } from '../../src/request/target.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { clock, destination, draftOf, requestOf } from '../support/builders/drafts.ts';
import { wire } from '../support/wire.ts';

const base = 'https://api.stackoverflowteams.com';

test.each<[string, Slug, DraftValues, string]>([
  ['an empty form', 'questions', {}, '/2.3/questions?team=acme'],
  [
    'the example of the article',
    'questions',
    { order: 'desc', sort: 'activity' },
    '/2.3/questions?order=desc&sort=activity&team=acme',
  ],
  [
    'parameters in the order of the console, filter and team last',
    'questions',
    { filter: 'withbody', tagged: 'c#; .net', sort: 'votes', page: '2', min: '10' },
    '/2.3/questions?page=2&min=10&sort=votes&tagged=c%23;.net&filter=withbody&team=acme',
  ],
  ['a list in the path', 'questions-by-ids', { ids: '1, 2\n3' }, '/2.3/questions/1;2;3?team=acme'],
  ['a missing id', 'questions-by-ids', {}, '/2.3/questions/%7Bids%7D?team=acme'],
  [
    'several variables of the path',
    'top-user-answers-in-tags',
    { id: '7', tags: 'c++' },
    '/2.3/users/7/tags/c%2B%2B/top-answers?team=acme',
  ],
  [
    'dates as seconds',
    'questions',
    { fromdate: '2026-01-01', todate: 'now', min: '1d' },
    '/2.3/questions?fromdate=1767225600&todate=1769860800&min=1769774400&team=acme',
  ],
  [
    'a date that cannot be read, as it stands',
    'questions',
    { fromdate: 'soon, ok?' },
    '/2.3/questions?fromdate=soon,%20ok%3F&team=acme',
  ],
  [
    'no bounds for a sort without any',
    'questions',
    { sort: 'hot', min: '1', max: '2' },
    '/2.3/questions?sort=hot&team=acme',
  ],
  ['blanks as nothing', 'questions', { page: ' ', tagged: ' ; ' }, '/2.3/questions?team=acme'],
  [
    'a value without the blanks around it',
    'questions',
    { page: ' 2 ', filter: ' none\n' },
    '/2.3/questions?page=2&filter=none&team=acme',
  ],
  [
    'a text with the blanks around it',
    'advanced-search',
    { q: ' a b ' },
    '/2.3/search/advanced?q=%20a%20b%20&team=acme',
  ],
  [
    'no team where none is taken',
    'create-filter',
    { include: '.total' },
    '/2.3/filters/create?include=.total',
  ],
])('builds %s', (_, slug, values, address) => {
  const { url, verb, form } = requestOf(draftOf(slug, values));
  expect(url).toBe(base + address);
  expect(verb).toBe('GET');
  expect(form).toBe('');
});

test('puts the parameters of a POST into its form, in order', () => {
  const values = { body: 'a & b\n', title: 'c++ = "d"', tags: 'ci, c#', preview: 'true' };
  const { url, verb, form } = requestOf(draftOf('create-question', values));
  expect(verb).toBe('POST');
  expect(url).toBe(`${base}/2.3/questions/add?team=acme`);
  expect(form).toBe('title=c%2B%2B%20%3D%20%22d%22&body=a%20%26%20b%0A&tags=ci;c%23&preview=true');
});

test('leaves no slash in a form, which Git Bash would read as a path', () => {
  const values = { id: '1', body: '/cc @/x (/y !/z https://example.com/' };
  const { form } = requestOf(draftOf('create-comment', values));
  expect(form).toBe('body=%2Fcc%20@%2Fx%20(%2Fy%20!%2Fz%20https:%2F%2Fexample.com%2F');
  const long = requestOf(draftOf('create-filter', { include: 'tag/name;'.repeat(300) }));
  expect(long.verb).toBe('POST');
  expect(long.form).not.toContain('/');
});

test('names the team in the path and the token as a bearer in the style of the article', () => {
  const { url, header } = requestOf(draftOf('me'), { style: pathStyle });
  expect(url).toBe(`${base}/v2.3/teams/acme/me`);
  expect(header).toEqual({ name: 'Authorization', scheme: 'Bearer ' });
});

test('leaves the team out of a call to the network, in both styles', () => {
  const draft = draftOf('create-filter');
  expect(requestOf(draft).url).toBe(`${base}/2.3/filters/create`);
  expect(requestOf(draft, { style: pathStyle }).url).toBe(`${base}/v2.3/filters/create`);
});

test('marks the missing slug and says which parameter each part belongs to', () => {
  const { parts } = requestOf(draftOf('questions-by-ids', { page: '2' }), { team: ' ' });
  expect(parts.filter(({ parameter }) => parameter !== undefined)).toEqual([
    { text: '%7Bids%7D', parameter: 'ids', missing: true },
    { text: 'page=2', parameter: 'page' },
    { text: 'team=YOUR_TEAM', parameter: 'team', missing: true },
  ]);
});

test('takes the slug without the blanks around it', () => {
  expect(requestOf(draftOf('me'), { team: ' acme\n' }).url).toBe(`${base}/2.3/me?team=acme`);
});

test('goes to the origin of the sandbox', () => {
  const target = sandboxTarget('http://127.0.0.1:8123');
  expect(requestOf(draftOf('me'), { target }).url).toBe('http://127.0.0.1:8123/2.3/me?team=acme');
});

test('a list that no address could hold goes as a form, where the API takes one', () => {
  const names = (count: number) => Array.from({ length: count }, (_, place) => `tag.f${place}`);
  const make = (count: number) =>
    requestOf(draftOf('create-filter', { base: 'none', include: names(count).join(';') }));
  expect(make(200)).toMatchObject({ verb: 'GET', form: '' });
  const long = make(300);
  expect(long).toMatchObject({ verb: 'POST', url: `${base}/2.3/filters/create` });
  expect(long.form).toBe(`include=${names(300).join(';')}&base=none`);
  expect(toRequest(long.recipe, long.destination)).toEqual(long);
  const reading = requestOf(draftOf('questions', { tagged: 'x'.repeat(3000) }));
  expect(reading.verb).toBe('GET');
});

test('ignores values of parameters that the endpoint lacks', () => {
  const values = { constructor: 'x', toString: 'y', site: 'z', access_token: 'secret' };
  expect(requestOf(draftOf('me', values)).url).toBe(`${base}/2.3/me?team=acme`);
});

test('builds every endpoint from its examples, in both styles', () => {
  for (const endpoint of endpoints) {
    const values = Object.fromEntries(
      endpoint.parameters.map(({ name, example }) => [name, example]),
    );
    for (const style of addressStyles) {
      const { url, form } = buildRequest({ endpoint, values }, { ...destination, style }, clock);
      expect(url).toMatch(wire);
      expect(form).toMatch(wire);
      expect(new URL(url).href).toBe(url);
    }
  }
});

test('keeps to the wire alphabet and, unless a problem is fatal, to its place', () => {
  const style = fc.constantFrom(...addressStyles);
  const target = fc.constantFrom(teamTarget, sandboxTarget('http://localhost:8080'));
  fc.assert(
    fc.property(anyDraft(), anyText(), fc.record({ style, target }), (draft, team, place) => {
      const request = buildRequest(draft, { ...place, team }, clock);
      expect(request.url).toMatch(wire);
      expect(request.form).toMatch(wire);
      if (problemsOf(draft, team, clock).some(({ fatal }) => fatal === true)) return;
      const { origin, href, pathname, hash } = new URL(request.url);
      expect(href).toBe(request.url);
      expect(origin).toBe(place.target.origin);
      expect(hash).toBe('');
      const ofTeam = place.style.team === 'path' && draft.endpoint.reach === 'team';
      const prefix = place.style.team === 'query' ? '/2.3/' : ofTeam ? '/v2.3/teams/' : '/v2.3/';
      expect(pathname.startsWith(prefix)).toBe(true);
      const segments = (path: string) => path.split('/').length;
      const extra = segments(prefix) - 2 + (ofTeam ? 1 : 0);
      expect(segments(pathname)).toBe(segments(draft.endpoint.path) + extra);
    }),
    { numRuns: 1000 },
  );
});
