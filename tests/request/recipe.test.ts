import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { toRequest } from '../../src/request/build.ts';
import { findEndpoint, parametersOf } from '../../src/request/draft.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { addressStyles, crossedStyles, findStyle } from '../../src/request/target.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { clock, draftOf, requestOf } from '../support/builders/drafts.ts';

const texts = fc.oneof(
  anyText(),
  fc.constantFrom('7d', 'yesterday', '2026-01-31', '1769860800000', '1;2;;3', ' c# ', '0', '!9_b'),
);

const styles = [...addressStyles, ...crossedStyles];

test('a recipe makes the very request it was made for, whenever and wherever', () => {
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
      const again = JSON.parse(JSON.stringify(request.recipe.values)) as DraftValues;
      expect(toRequest({ endpoint: draft.endpoint, values: again }, request.destination)).toEqual(
        request,
      );
    }),
    { numRuns: 2000 },
  );
});

test('dates go along as epoch seconds', () => {
  const { recipe, destination } = requestOf(draftOf('questions', { fromdate: '1d' }));
  expect(recipe).toEqual({
    endpoint: findEndpoint('questions'),
    values: { fromdate: String(clock.now - 86_400) },
  });
  expect(destination).toMatchObject({ team: 'acme', style: { id: 'query' } });
});

test('there is no endpoint and no style of an unknown name', () => {
  expect(findEndpoint('nothing')).toBeUndefined();
  expect(findStyle('x')).toBeUndefined();
});
