import { expect, test } from 'vitest';
import { savedTitle, describeFilter } from '../../src/filters/titles.ts';
import { sandboxTarget, teamTarget } from '../../src/request/target.ts';
import { savedFilterOf } from '../support/builders/saved-filters.ts';

const sandbox = sandboxTarget('http://sandbox.test');
const target = sandbox;

test.each([
  ['', 'Not set; the API uses default'],
  ['withbody', 'the built-in withbody: default and the bodies'],
  ['total', 'the built-in total: only how many there are'],
  ['!nothing', 'an id this explorer has not read yet'],
  ['constructor', 'an id this explorer has not read yet'],
])('“%s” is %s, of which a command says nothing', (id, title) => {
  expect(describeFilter(id, { target })).toEqual({ title });
});

test('a string of the real API that is known is said as it is made', () => {
  expect(describeFilter('!9hnGssGO4', { target })).toEqual({
    title: 'default + question.body, safe',
    remark: 'filter: default + question.body, safe',
  });
});

test('a saved filter goes by its name', () => {
  const saved = savedFilterOf({ name: 'with bodies' });
  expect(savedTitle(saved)).toBe('with bodies — default + question.body, safe');
  expect(describeFilter('!abc', { saved, target })).toEqual({
    title: 'with bodies — default + question.body, safe',
    remark: 'filter: with bodies (default + question.body, safe)',
  });
  expect(describeFilter('!abc', { saved: savedFilterOf(), target })).toEqual({
    title: 'default + question.body, safe',
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
  const saved = savedFilterOf();
  const read = saved.composition;
  expect(describeFilter('!abc', { saved, maker, target: asked }).warning).toBe(warning);
  expect(describeFilter('!abc', { read, maker, target: asked }).warning).toBe(warning);
});
