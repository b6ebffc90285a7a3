import { expect, test } from 'vitest';
import { problemsOf } from '../../src/request/problems.ts';
import { toRecipe } from '../../src/request/recipe.ts';
import { fillVariables, variablesIn } from '../../src/request/variables.ts';
import { clock, draftOf, requestOf } from '../support/builders/drafts.ts';

const variables = new Map([
  ['since', '30d'],
  ['tags', 'c#;.net'],
  ['my-tag_2', 'docker'],
  ['nested', '{{since}}'],
  ['empty', ''],
  ['größe', '5'],
]);
const filled = (values: Readonly<Record<string, string>>) =>
  fillVariables(draftOf('advanced-search', values), variables).values;

test('a variable is replaced by its text, wherever it stands in a value', () => {
  expect(
    filled({
      fromdate: '{{since}}',
      tagged: '{{my-tag_2}};{{tags}}',
      q: 'older than {{since}}, {{since}}',
      pagesize: '{{größe}}',
    }),
  ).toEqual({
    fromdate: '30d',
    tagged: 'docker;c#;.net',
    q: 'older than 30d, 30d',
    pagesize: '5',
  });
});

test('a name that nobody knows stays as it is, and so does one without a text', () => {
  const values = {
    q: '{{x}} {{ since }} {{}} {{a b}} {{constructor}} {{__proto__}} {{empty}} {since} {{since',
  };
  expect(filled(values)).toEqual(values);
});

test('what a variable holds is not filled in again', () => {
  expect(filled({ q: '{{nested}}' })).toEqual({ q: '{{since}}' });
});

test('a draft that mentions no variable stays the same draft', () => {
  const draft = draftOf('questions', { tagged: 'ci' });
  expect(fillVariables(draft, variables)).toBe(draft);
});

test('the names in a text are given once each', () => {
  expect(variablesIn('{{a}} {{b-1}} {{a}} {{ c }}')).toEqual(['a', 'b-1']);
});

test('recipe and address have the filled text', () => {
  const draft = fillVariables(
    draftOf('questions', { fromdate: '{{since}}', tagged: '{{tags}}' }),
    variables,
  );
  expect(toRecipe(draft, clock).values).toEqual({
    fromdate: String(clock.now - 30 * 86_400),
    tagged: 'c#;.net',
  });
  expect(requestOf(draft).url).toContain('tagged=c%23;.net');
});

test.each([
  ['questions', { fromdate: '{{x}}' }, 'fromdate'],
  ['questions', { pagesize: '{{x}}' }, 'pagesize'],
  ['questions', { tagged: 'ci;{{x}}' }, 'tagged'],
  ['questions', { order: '{{x}}' }, 'order'],
  ['questions', { sort: '{{x}}' }, 'sort'],
  ['questions', { filter: '{{x}}' }, 'filter'],
  ['questions-by-ids', { ids: '{{x}}' }, 'ids'],
  ['questions', { sort: 'votes', min: '{{x}}' }, 'min'],
] as const)('%s with %j says that the variable has no value yet', (slug, values, parameter) => {
  expect(problemsOf(draftOf(slug, values), 'acme', clock)).toEqual([
    { parameter, message: '{{x}} has no value yet: set it under Saved → Variables.' },
  ]);
});

test('a search for two braces is a search', () => {
  expect(problemsOf(draftOf('advanced-search', { q: '{{x}}' }), 'acme', clock)).toEqual([]);
});
