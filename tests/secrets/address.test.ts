import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLink, writeLink } from '../../src/request/link.ts';
import { cleanAddress } from '../../src/secrets/address.ts';
import { findMisplacedSecrets, withoutMisplaced } from '../../src/secrets/misplaced.ts';
import { holdsSecret } from '../../src/secrets/redact.ts';
import { anyDraft } from '../support/builders/arbitraries.ts';
import { forms, makeCanary } from '../support/builders/canary.ts';

const canary = makeCanary();

test.each([
  [`?access_token=${canary}`, '', '', ''],
  ['?access_token=short1', '', '', ''],
  [`?x=1&token=${canary}&y=2`, '#v1/tags', '?x=1&y=2', '#v1/tags'],
  [`?x=${canary}`, '', '', ''],
  ['', `#access_token=${canary}&token_type=bearer`, '', ''],
  ['', `#${canary}`, '', ''],
  ['', `#v1/${canary}`, '', ''],
  ['', `#v1/tags?inname=${canary}&page=2`, '', '#v1/tags?page=2'],
  ['', `#v1/tags?access_token=${canary}`, '', '#v1/tags'],
  ['', `#v1/tags?team=${canary}&page=2`, '', '#v1/tags?page=2'],
  ['', `#v1/nosuch?page=${canary}`, '', '#v1/nosuch'],
  ['', `#v1/search?intitle=Bearer%20${canary}`, '', '#v1/search'],
])('T14 takes the token out of %s%s', (search, hash, leftSearch, leftHash) => {
  expect(cleanAddress({ search, hash })).toEqual({ search: leftSearch, hash: leftHash });
});

test.each(forms)('T14 takes the token in use out of any value, %s', (_, form) => {
  const value = encodeURIComponent(form(canary));
  const clean = cleanAddress({ search: `?q=${value}`, hash: `#v1/tags?filter=${value}` }, [canary]);
  expect(clean).toEqual({ search: '', hash: '#v1/tags' });
});

test.each([
  ['', ''],
  ['?url=https://evil.test/spec.json&configUrl=x', ''],
  ['', '#v1/questions?order=desc&tagged=c%23;.net&filter=!nOedRLbqzB'],
  ['', '#v1/questions?filter=!X9DEEiFwy0OeSWoJzb.QMqab2wPSk.X2opZDa2L&team=acme'],
  ['', '#v1/read-access-tokens?accessTokens=sandbox-pat'],
  ['', '#nonsense'],
])('T14 leaves %s%s alone', (search, hash) => {
  expect(cleanAddress({ search, hash }, [canary])).toBeUndefined();
});

test('T46 the link of a form is never taken for a secret, whatever was typed', () => {
  fc.assert(
    fc.property(anyDraft(), (typed) => {
      const form = { draft: typed, team: '' };
      const { draft } = withoutMisplaced(form, findMisplacedSecrets(form, [canary]));
      const { fragment } = writeLink(draft);
      return cleanAddress({ search: '', hash: fragment }, [canary]) === undefined;
    }),
    { numRuns: 500 },
  );
});

test('T47 whatever the address is, nothing is thrown and no token is left', () => {
  const piece = fc.constantFrom('#', '?', '&', '=', 'v1/', 'tags', 'team', '%', '%E0', canary);
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))), (pieces) => {
      const [search, hash] = ['?', '#'].map((mark) => mark + pieces.join(''));
      const ends = { search: search ?? '', hash: hash ?? '' };
      const clean = cleanAddress(ends, [canary]) ?? ends;
      readLink(clean.hash);
      return !holdsSecret(clean.search + clean.hash, [canary]);
    }),
  );
});
