import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields } from '../../../src/catalog/fields.ts';
import { parameters } from '../../../src/catalog/parameters.ts';
import { decompose, decomposeShortly } from '../../../src/filters/composition.ts';
import {
  draftToCreate,
  draftToRead,
  readFilterResponse,
} from '../../../src/filters/filter-calls.ts';
import { isSame } from '../../../src/filters/filter.ts';
import type { Filter } from '../../../src/filters/filter.ts';
import { applyFilter, sizeOf } from '../../../src/filters/sample.ts';
import type { Draft } from '../../../src/request/draft.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { requestOf } from '../../support/builders/drafts.ts';
import { anyFilter } from '../../support/builders/filters.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { askTeam } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

/** Milliseconds for many calls, also on a busy machine. */
const patience = 60_000;

const everything = (safe: boolean): Filter => ({
  included: new Set(fields.map(({ name }) => name)),
  safe,
});

/** Paths of the sample world whose answers hold much, and what they return. */
const samples = [
  ['/questions', 'question'],
  ['/questions/101;103', 'question'],
  ['/answers', 'answer'],
  ['/comments', 'comment'],
  ['/users', 'user'],
  ['/tags', 'tag'],
  ['/badges', 'badge'],
  ['/info', 'info'],
  ['/search/excerpts?q=docker', 'search_excerpt'],
  ['/filters/default', 'filter'],
] as const;

describeTransports({ world: buildSampleWorld(), limits: noLimits }, ({ ask }) => {
  test(
    'any selection that is created and read again is the same selection',
    async () => {
      const bases = fc.constantFrom(...parameters.filter.builtIns);
      const property = fc.asyncProperty(anyFilter(), bases, async (filter, base) => {
        const made = await tell(ask, draftToCreate(decompose(filter, base)));
        const read = await tell(ask, draftToRead(made.id));
        expect(read.id).toBe(made.id);
        for (const told of [made, read]) {
          expect(told.filter && isSame(told.filter, filter)).toBe(true);
        }
      });
      await fc.assert(property, { numRuns: 60 });
    },
    patience,
  );

  test.each(samples)(
    'what is shown as a sample of %s is what the API answers',
    async (path, returned) => {
      const whole = {
        safe: await answer(ask, path, everything(true)),
        unsafe: await answer(ask, path, everything(false)),
      };
      const property = fc.asyncProperty(anyFilter(), async (filter) => {
        const shown = applyFilter(filter.safe ? whole.safe : whole.unsafe, returned, filter);
        const real = await answer(ask, path, filter);
        expect(JSON.stringify(shown)).toBe(JSON.stringify(real));
        expect(sizeOf(shown)).toBe(Buffer.byteLength(JSON.stringify(real)));
      });
      await fc.assert(property, { numRuns: 12 });
    },
  );
});

test('what is no answer about filters is read as nothing', () => {
  for (const text of ['', 'x', '[]', '{}', '{"items":[]}', '{"items":[{"filter":1}]}', 'null']) {
    expect(readFilterResponse(text)).toBeUndefined();
  }
});

/** The answer of a call about filters, which is a POST where it is long. */
async function tell(ask: Ask, draft: Draft) {
  const { url, verb, form } = requestOf(draft);
  const { pathname, search } = new URL(url);
  const { text } = await ask(
    pathname + search,
    verb === 'POST' ? { method: verb, body: form } : {},
  );
  const told = readFilterResponse(text);
  if (!told) throw new Error(text);
  return told;
}

async function answer(ask: Ask, path: string, filter: Filter): Promise<unknown> {
  const { id } = await tell(ask, draftToCreate(decomposeShortly(filter)));
  const { pathname, searchParams } = new URL(path, 'http://sandbox');
  const query = { ...Object.fromEntries(searchParams), filter: id };
  const { status, text } = await askTeam(ask, pathname, query);
  expect(status).toBe(200);
  // Each call costs one.
  return JSON.parse(text.replace(/"quota_remaining":\d+/, '"quota_remaining":0')) as unknown;
}
