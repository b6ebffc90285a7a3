import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeLink } from '../../../src/request/link.ts';
import { readAddress } from '../../../src/request/paste/address.ts';
import { anyText } from '../../support/builders/arbitraries.ts';
import { draftOf } from '../../support/builders/drafts.ts';

const api = 'https://api.stackoverflowteams.com/2.3';
const site = 'https://stackoverflowteams.com/c/acme';

test.each([
  // The API.
  [`${api}/questions?sort=votes&team=acme`, 'questions', { sort: 'votes' }, 'acme'],
  [`GET ${api}/questions/1;2`, 'questions-by-ids', { ids: '1;2' }, undefined],
  ['/2.3/tags/docker/info', 'tags-by-name', { tags: 'docker' }, undefined],
  ['/questions/12?order=asc', 'questions-by-ids', { ids: '12', order: 'asc' }, undefined],
  [`post ${api}/questions/add`, 'create-question', {}, undefined],
  [`${api}/questions/12/delete`, 'delete-question', { id: '12' }, undefined],
  // Pages of the site.
  [`${site}/questions/12/how-to-reset`, 'questions-by-ids', { ids: '12' }, 'acme'],
  [`${site}/questions/12/how-to-reset/34#34`, 'answers-by-ids', { ids: '34' }, 'acme'],
  [`${site}/questions/12/how#comment56_12`, 'comments-by-ids', { ids: '56' }, 'acme'],
  [`${site}/a/34`, 'answers-by-ids', { ids: '34' }, 'acme'],
  [`${site}/articles/78`, 'articles-by-ids', { ids: '78' }, 'acme'],
  [`${site}/users/5/jo?tab=profile`, 'users-by-ids', { ids: '5' }, 'acme'],
  [`${site}/questions/tagged/docker+ci`, 'questions', { tagged: 'docker;ci' }, 'acme'],
  [`${site}/tags/docker`, 'tags-by-name', { tags: 'docker' }, 'acme'],
  [`${site}/posts/12/revisions`, 'revisions-by-ids', { ids: '12' }, 'acme'],
  [`${site}/posts/12`, 'posts-by-ids', { ids: '12' }, 'acme'],
  [`${site}/questions`, 'questions', {}, 'acme'],
  [`${site}/users`, 'users', {}, 'acme'],
  ['https://stackoverflow.com/q/12', 'questions-by-ids', { ids: '12' }, undefined],
  // This explorer.
  ['http://127.0.0.1:4000/#v1/questions?tagged=ci', 'questions', { tagged: 'ci' }, undefined],
  ['#v1/users?inname=jo&team=acme', 'users', { inname: 'jo' }, 'acme'],
] as const)('%s opens %s', (address, slug, values, team) => {
  const read = readAddress(address);
  expect(read?.drafts[0]).toEqual(draftOf(slug, values));
  expect(read?.team).toBe(team);
});

test('a page offers what else is about its subject', () => {
  const slugs = readAddress(`${site}/questions/12/how/34`)?.drafts.map(
    ({ endpoint }) => endpoint.slug,
  );
  expect(slugs).toContain('questions-by-ids');
  expect(slugs).toContain('answers-on-questions');
});

test('a link that this explorer writes opens its form', () => {
  const draft = draftOf('advanced-search', { q: 'vpn / timeout #1', tagged: 'c#;.net' });
  expect(readAddress(writeLink(draft).fragment)?.drafts).toEqual([draft]);
});

test.each(['', 'docker', 'my questions', 'c#', '.net', 'node.js', '/', '#v1/nothing', 'a/b', site])(
  '“%s” is no address that opens something',
  (text) => {
    expect(readAddress(text)).toBeUndefined();
  },
);

test('no text breaks it', () => {
  fc.assert(fc.property(anyText(), (text) => void readAddress(text)));
  fc.assert(fc.property(anyText(), (text) => void readAddress(`${site}/${text}`)));
});

test.each([
  ['of the API', `${api}/questions?foo=1&sort=votes&page=1&page=2`, ['foo=1', 'page=2 again']],
  [
    'of the console',
    `https://api.stackoverflowteams.com/docs/questions#order=desc&site=so&run=true`,
    ['site=so', 'run=true'],
  ],
  ['of a page', `${site}/users/5/jo?tab=profile`, ['tab=profile']],
  ['of a list of the site', `${site}/questions?tab=Votes`, ['tab=Votes']],
  ['of tags', `${site}/questions/tagged/ci?sort=hot`, ['sort=hot']],
  ['of this explorer', '#v1/tags?foo=1&inname=ai', ['foo=1']],
  ['that says nothing more', `${api}/questions?sort=votes&team=acme`, []],
] as const)('says what no field takes of an address %s', (_, address, dropped) => {
  const said = readAddress(address)?.dropped.map(
    ({ name, text, isRepeated }) => `${name}=${text}${isRepeated ? ' again' : ''}`,
  );
  expect(said).toEqual(dropped);
});
