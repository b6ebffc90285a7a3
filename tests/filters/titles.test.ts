import { expect, test } from 'vitest';
import { titleOf, wordsFor } from '../../src/filters/titles.ts';
import { sandboxTarget, teamTarget } from '../../src/request/target.ts';
import { keptOf } from '../support/builders/saved-filters.ts';

const sandbox = sandboxTarget('http://sandbox.test');
const target = sandbox;

test.each([
  ['', 'Not set; the API uses default'],
  ['withbody', 'the built-in withbody: default and the bodies'],
  ['total', 'the built-in total: only how many there are'],
  ['!nothing', 'an id this explorer has not read yet'],
  ['constructor', 'an id this explorer has not read yet'],
])('“%s” is %s, of which a command says nothing', (id, said) => {
  expect(wordsFor(id, { target })).toEqual({ said });
});

test('a string of the real API that is known is said as it is made', () => {
  expect(wordsFor('!9hnGssGO4', { target })).toEqual({
    said: 'default + question.body, safe',
    remark: 'filter: default + question.body, safe',
  });
});

test('a filter that is kept goes by its name', () => {
  const kept = keptOf({ name: 'with bodies' });
  expect(titleOf(kept)).toBe('with bodies — default + question.body, safe');
  expect(wordsFor('!abc', { kept, target })).toEqual({
    said: 'with bodies — default + question.body, safe',
    remark: 'filter: with bodies (default + question.body, safe)',
  });
  expect(wordsFor('!abc', { kept: keptOf(), target })).toEqual({
    said: 'default + question.body, safe',
    remark: 'filter: default + question.body, safe',
  });
});

test.each([
  [sandbox, sandbox, undefined],
  [teamTarget, teamTarget, undefined],
  [undefined, teamTarget, undefined],
  [sandbox, teamTarget, "made in the sandbox: your team's API does not know it"],
  [teamTarget, sandbox, "made by your team's API: the sandbox does not know it"],
])('a filter that another API made is warned of', (maker, asked, warning) => {
  const kept = keptOf();
  const read = kept.composition;
  expect(wordsFor('!abc', { kept, maker, target: asked }).warning).toBe(warning);
  expect(wordsFor('!abc', { read, maker, target: asked }).warning).toBe(warning);
});
