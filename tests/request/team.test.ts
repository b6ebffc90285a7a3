import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTeam, teamProblem } from '../../src/request/team.ts';
import { anyText } from '../support/builders/arbitraries.ts';

test.each([
  ['the slug itself', 'acme', 'acme'],
  ['blanks around it', '  acme\n', 'acme'],
  ['the address of the team', 'https://stackoverflowteams.com/c/acme', 'acme'],
  ['an address within the team', 'https://stackoverflowteams.com/c/acme/questions/1?x=1#2', 'acme'],
  ['the older address', 'stackoverflow.com/c/acme/', 'acme'],
  [
    'a call with the slug in the query',
    'https://api.stackoverflowteams.com/2.3/me?team=acme&x=1',
    'acme',
  ],
  [
    'a call with the slug in the path',
    'https://api.stackoverflowteams.com/v2.3/teams/acme/me',
    'acme',
  ],
  [
    'the old value of team, escaped',
    'https://x.test/2.2/me?team=stackoverflow.com%2fc%2facme',
    'acme',
  ],
  ['what is not a slug', 'Acme Corp.', 'Acme Corp.'],
  ['nothing', '', ''],
])('takes the slug out of %s', (_, text, slug) => {
  expect(readTeam(text).slug).toBe(slug);
});

test('says so when the slug was taken out of an address', () => {
  expect(readTeam('https://stackoverflowteams.com/c/acme').note).toContain('acme');
  expect(readTeam('acme').note).toBeUndefined();
});

test.each([['acme'], ['a'], ['4'], ['acme-2-b'], ['a'.repeat(63)]])(
  'accepts the slug %s',
  (slug) => {
    expect(teamProblem(slug)).toBeUndefined();
  },
);

test.each([
  ['capitals', 'Acme', 'Did you mean “acme”?'],
  ['a name with blanks', 'Acme Corp.', 'Did you mean “acme-corp”?'],
  ['a hyphen at the front', '-acme', 'Did you mean “acme”?'],
  ['a placeholder', '[team_slug]', 'Did you mean “team-slug”?'],
  ['only marks', '🚀', 'Copy it from the address'],
  ['dots', '..', 'Copy it from the address'],
  ['nothing', '', 'Enter the team slug'],
  ['64 characters', 'a'.repeat(64), 'Copy it from the address'],
])('refuses a slug of %s', (_, slug, message) => {
  expect(teamProblem(slug)).toContain(message);
});

test('proposes only what is a slug', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const proposed = /Did you mean “(.*)”/s.exec(teamProblem(text) ?? '')?.[1];
      if (proposed !== undefined) expect(teamProblem(proposed)).toBeUndefined();
    }),
  );
});

test('keeps its message short however long the text is', () => {
  expect(teamProblem('Acme '.repeat(100_000))?.length).toBeLessThan(300);
});
