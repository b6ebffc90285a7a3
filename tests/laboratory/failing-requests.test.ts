import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { experiments } from '../../src/laboratory/failing-requests.ts';
import { toRequest } from '../../src/request/build.ts';
import { withExamples } from '../../src/request/examples.ts';
import { addressStyles, demoAccess, sandboxTarget } from '../../src/request/target.ts';
import { requestOf } from '../support/builders/drafts.ts';

const target = sandboxTarget('http://sandbox.test');

test.each(experiments)(
  'the request that gets $error.name agrees with itself: recipe, parts and URL',
  ({ trigger }) => {
    for (const style of addressStyles) {
      for (const endpoint of endpoints) {
        const draft = withExamples({ endpoint, values: {} });
        const working = requestOf(draft, { target, style, team: demoAccess.team });
        const { request } = trigger(working, demoAccess.token);
        expect(request.parts.map(({ text }) => text).join(''), endpoint.slug).toBe(request.url);
        expect(toRequest(request.recipe, request.destination), endpoint.slug).toEqual(request);
        expect(request.endpoint).toBe(request.recipe.endpoint);
      }
    }
  },
);
