import { expect, test } from 'vitest';
import { describeDropped } from '../../src/secrets/describe-dropped.ts';
import { holdsSecret } from '../../src/secrets/redact.ts';
import { forms, makeCanary } from '../support/builders/canary.ts';

const canary = makeCanary();
const foo = { name: 'foo', text: '1' };

test.each([
  ['nothing', [], ''],
  ['one', [foo], 'Not used: foo=1 (this endpoint has no parameter foo).'],
  [
    'several',
    [foo, { name: 'site', text: 'so' }, { name: 'bare', text: '' }],
    'Not used: foo=1, site=so, bare (this endpoint has no parameter foo, site, or bare).',
  ],
  [
    'a second value',
    [{ name: 'page', text: '2', isRepeated: true as const }],
    'Not used: page=2 (given more than once).',
  ],
  [
    'a value under the name of a secret, however short',
    [{ name: 'access_token', text: 'x1' }],
    'Removed, because it may be an access token: access_token.',
  ],
  [
    'a name that is one',
    [{ name: canary, text: '' }],
    'Removed, because it may be an access token: a value.',
  ],
])('says of %s what was dropped', (_, dropped, said) => {
  expect(describeDropped(dropped)).toBe(said);
});

test.each(forms)('never repeats the token in use, %s', (_, form) => {
  const text = form(canary);
  const said = describeDropped([{ name: 'foo', text }, { name: text, text: '1' }, foo], [canary]);
  expect(holdsSecret(said, [canary])).toBe(false);
  expect(said).toContain('Not used: foo=1');
  expect(said).toContain('Removed, because it may be an access token: foo or a value.');
});
