import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { followRecipe } from '../../src/request/follow.ts';
import { addressStyles, crossedStyles, teamTarget } from '../../src/request/target.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { clock, draftOf, requestOf } from '../support/builders/drafts.ts';

const texts = fc.oneof(
  anyText(),
  fc.constantFrom('7d', 'yesterday', '2026-01-31', '1769860800000', '1;2;;3', ' c# ', '0', '!9_b'),
);

const styles = [...addressStyles, ...crossedStyles];

test('a recipe makes the very request it was written for, whenever and wherever', () => {
  const drafts = fc.constantFrom(...endpoints).chain((endpoint) =>
    fc
      .array(texts, {
        minLength: parametersOf(endpoint).length,
        maxLength: parametersOf(endpoint).length,
      })
      .map((values) => ({
        endpoint,
        values: Object.fromEntries(
          parametersOf(endpoint).map(({ name }, index) => [name, values[index] ?? '']),
        ),
      })),
  );
  fc.assert(
    fc.property(drafts, fc.constantFrom(...styles), anyText(), (draft, style, team) => {
      const request = requestOf(draft, { style, team });
      expect(followRecipe(request.recipe, teamTarget)).toEqual(request);
    }),
    { numRuns: 2000 },
  );
});

test('dates go along as epoch seconds', () => {
  const { recipe } = requestOf(draftOf('questions', { fromdate: '1d' }));
  expect(recipe).toEqual({
    endpoint: 'questions',
    values: { fromdate: String(clock.now - 86_400) },
    team: 'acme',
    style: 'query',
  });
});

test('an unknown endpoint or style makes nothing', () => {
  const { recipe } = requestOf(draftOf('questions'));
  expect(followRecipe({ ...recipe, endpoint: 'nothing' }, teamTarget)).toBeUndefined();
  expect(followRecipe({ ...recipe, style: 'x' as 'query' }, teamTarget)).toBeUndefined();
});
