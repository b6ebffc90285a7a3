import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSecret } from '../../src/secrets/detect.ts';
import type { FieldContent } from '../../src/secrets/detect.ts';
import { fieldContent } from '../../src/secrets/misplaced.ts';
import { mark } from '../support/builders/arbitraries.ts';
import { forms, makeCanary } from '../support/builders/canary.ts';
import {
  examples,
  legitimateFilters,
  oddities,
  searches,
  slugs,
  legitimateTags,
  technical,
  titles,
} from '../support/builders/legitimate.ts';

const canary = makeCanary();
const places: readonly FieldContent[] = ['word', 'list', 'prose', 'exact', 'filter'];

test.each(forms)('T13 the token in use is found in any field, %s', (_, form) => {
  for (const place of places)
    expect(findSecret(form(canary), place, [canary])).toEqual({ kind: 'in-use', secret: '' });
});

test.each([canary, 'abcdefgh12345678', 'abcd*(01234', 'efghi*(56789'])(
  'T13 the token %s is found by its shape in any field before it is in use',
  (token) => {
    for (const place of places) {
      expect(findSecret(`${token}\n`, place)).toEqual({ kind: 'high-entropy', secret: token });
    }
    for (const place of ['list', 'exact', 'filter'] as const) {
      const found = { kind: 'high-entropy', secret: token };
      expect(findSecret(`default;${token};8`, place)).toEqual(found);
    }
    const found = { kind: 'embedded', secret: token };
    expect(findSecret(`Why does “${token}” not work (${token})?`, 'prose')).toEqual(found);
  },
);

test('T13 a word of chance is neither a filter nor a number, unless the person says so', () => {
  const word = 'aB3xY9kQ2';
  expect(findSecret(word, 'prose')).toBeUndefined();
  for (const place of ['exact', 'filter'] as const) {
    expect(findSecret(word, place)).toEqual({ kind: 'high-entropy', secret: word });
    expect(findSecret(word, place, [], (one) => one === word)).toBeUndefined();
    const both = findSecret(`${word};${canary}`, place, [], (one) => one === word);
    expect(both).toEqual({ kind: 'high-entropy', secret: canary });
  }
  expect(findSecret(`!${word}`, 'filter')).toBeUndefined();
});

test('T13 what is surely a secret is no less so for what a person says of it', () => {
  const harmless = () => true;
  expect(findSecret(canary, 'word', [canary], harmless)?.kind).toBe('in-use');
  expect(findSecret(`Bearer ${canary}`, 'word', [], harmless)?.kind).toBe('labelled');
});

test.each([
  [
    'letters, digits and marks',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789()*',
  ],
  ['letters and digits', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'],
  ['small letters and digits', 'abcdefghijklmnopqrstuvwxyz0123456789'],
])('T13 nearly every token of chance is found by its shape in any field: %s', (_, letters) => {
  const token = fc.string({ unit: mark(letters), minLength: 24, maxLength: 40 });
  const tokens = fc.sample(token, { numRuns: 2000, seed: 7 });
  for (const place of places) {
    const missed = tokens.filter((text) => !findSecret(text, place));
    expect(missed.length).toBeLessThan(50);
  }
});

test.each([
  `Bearer ${canary}`,
  `authorization: bearer+${canary}`,
  `X-API-Access-Token: ${canary}`,
  `"x-api-access-token":"${canary}"`,
  `https://api.stackoverflowteams.com/2.3/me?access_token=${canary}&team=acme`,
  `?access_token%3D${canary}`,
  `key=${canary}`,
])('T13 a token is found by the name before it: %s', (text) => {
  for (const place of places)
    expect(findSecret(text, place)).toEqual({ kind: 'labelled', secret: canary });
});

test.each(['abcdefgh12345678', 'abcd*(01234', 'efghi*(56789'])(
  'T13 the token %s of the documentation is found after a name',
  (token) => {
    expect(findSecret(`access_token=${token}`, 'prose')).toEqual({
      kind: 'labelled',
      secret: token,
    });
  },
);

/** Repeated pieces, so that no scanner takes this file for a leak. */
const foreign = [
  ['GitHub', `ghp_${'a1B2'.repeat(9)}`],
  ['GitHub', `gho_${'a1B2'.repeat(9)}`],
  ['GitHub', `github_pat_${'11AB'.repeat(20)}`],
  ['GitLab', `glpat-${'xY3_'.repeat(5)}`],
  ['Slack', `xoxb-${'123456789012-'.repeat(2)}AbCd`],
  ['Slack', `xoxp-${'123456789012-'.repeat(2)}AbCd`],
  ['Stripe', `sk_live_${'4eC3'.repeat(6)}`],
  ['AWS', `AKIA${'IOSF'.repeat(4)}`],
  ['Google', `AIza${'Sy_1'.repeat(9)}`],
  ['npm', `npm_${'aB3d'.repeat(9)}`],
  ['PyPI', `pypi-${'AgEI'.repeat(10)}`],
  ['SendGrid', `SG.${'aB3-'.repeat(5)}.${'cD4_'.repeat(10)}`],
  ['Hugging Face', `hf_${'aBcD'.repeat(8)}`],
  ['an AI service', `sk-proj-${'aB3d'.repeat(10)}`],
  ['a sign-in service (JWT)', `eyJhbGciOiJI.eyJzdWIiOiIx.dozjgNryP4J3`],
] as const;

test.each(foreign)('T16 a secret of %s is found in any field', (issuer, secret) => {
  for (const place of places)
    expect(findSecret(`see ${secret}, please`, place)).toEqual({
      kind: 'known-issuer',
      secret,
      issuer,
    });
});

test('T15 nothing is suspected in more than 1,000 tags, slugs, filters, searches, titles and texts', () => {
  const texts = [
    ...legitimateTags.map((text) => ({ text, place: 'list' as const })),
    ...slugs.map((text) => ({ text, place: 'word' as const })),
    ...searches.map((text) => ({ text, place: 'word' as const })),
    ...legitimateFilters.map((text) => ({ text, place: 'filter' as const })),
    ...titles.map((text) => ({ text, place: 'prose' as const })),
    ...[...legitimateTags, ...searches, ...technical].map((text) => ({
      text,
      place: 'prose' as const,
    })),
    ...oddities.flatMap((text) => places.map((place) => ({ text, place }))),
    ...examples.map(({ parameter, text }) => ({ text, place: fieldContent(parameter) })),
  ];
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(({ text, place }) => findSecret(text, place, [canary]))).toEqual([]);
});

test('T15 nothing is suspected in any id that a filter can have', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789()*._-';
  const id = fc.string({ unit: mark(letters), minLength: 8, maxLength: 60 });
  fc.assert(
    fc.property(id, (text) => findSecret(`!${text}`, 'filter', [canary]) === undefined),
    { numRuns: 5000 },
  );
});
