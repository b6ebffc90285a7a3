import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../../src/catalog/endpoint.ts';
import { endpointCall, owedReads } from '../../support/builders/calls.ts';
import { buildTiedWorld } from '../../support/builders/tied-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getAllItems, getItems, getWrapper } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

/** Milliseconds for many calls, also on a busy machine. */
const patience = 60_000;

const world = buildTiedWorld();
const paged = owedReads.filter(({ parameters }) => parameters.some(({ name }) => name === 'page'));

/** Any paged endpoint with any of its sorts in either order. */
const listings = fc.constantFrom(...paged).chain((endpoint) =>
  fc.record({
    endpoint: fc.constant(endpoint),
    sort: fc.constantFrom(...sortsOf(endpoint)),
    order: fc.constantFrom('asc', 'desc'),
    pagesize: fc.integer({ min: 1, max: 12 }),
  }),
);

/** The items in order, in parts that have the same text or number under a key. */
function partsOf<T extends Readonly<Record<string, unknown>>>(
  items: readonly T[],
  key: string,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last?.[0]?.[key] === item[key]) last?.push(item);
    else parts.push([item]);
  }
  return parts;
}

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test(
    'the pages of any listing are the listing, without gap or repetition',
    async () => {
      const property = fc.asyncProperty(listings, async ({ endpoint, sort, order, pagesize }) => {
        const { path, query } = endpointCall(endpoint, world);
        const asked = { ...query, ...(sort && { sort, order }) };
        const whole = await getAllItems(ask, path, asked);
        const pages = await getAllItems(ask, path, { ...asked, pagesize });
        expect(pages).toEqual(whole);
        const { total } = await getWrapper(ask, path, { ...asked, filter: 'total' });
        expect(pages).toHaveLength(total ?? -1);
      });
      await fc.assert(property, { numRuns: 60 });
    },
    patience,
  );

  test(
    'one order is the other reversed, but for badges that tie, which ascend by id in both',
    async () => {
      const property = fc.asyncProperty(listings, async ({ endpoint, sort }) => {
        const { path, query } = endpointCall(endpoint, world);
        if (!sort) return;
        const ascending = await getAllItems(ask, path, { ...query, sort, order: 'asc' });
        const descending = await getAllItems(ask, path, { ...query, sort, order: 'desc' });
        const isTied = endpoint.returns === 'badge' && (sort === 'rank' || sort === 'type');
        const key = sort === 'type' ? 'badge_type' : 'rank';
        const parts = isTied ? partsOf(ascending, key) : ascending.map((item) => [item]);
        expect(descending).toEqual(parts.toReversed().flat());
      });
      await fc.assert(property, { numRuns: 40 });
    },
    patience,
  );

  test('a page of nothing ends', async () => {
    expect(await getWrapper(ask, '/questions', { pagesize: 0 })).toMatchObject({
      items: [],
      has_more: false,
    });
  });

  test('a page beyond the last is empty', async () => {
    for (const page of [38, 2 ** 31 - 1]) {
      const asked = { page, pagesize: 1 };
      expect(await getWrapper(ask, '/questions', asked)).toMatchObject({
        items: [],
        has_more: false,
      });
    }
  });

  test('30 items are a page by default', async () => {
    expect(await getWrapper(ask, '/questions')).toMatchObject({ has_more: true });
    expect(await getItems(ask, '/questions')).toHaveLength(30);
  });

  test('a page that ends exactly at the last item has no more', async () => {
    expect(await getWrapper(ask, '/questions', { pagesize: 37 })).toMatchObject({
      has_more: false,
    });
    expect(await getWrapper(ask, '/questions', { pagesize: 36 })).toMatchObject({ has_more: true });
  });
});

function sortsOf({ parameters }: Endpoint): readonly (string | undefined)[] {
  const sorts = parameters.flatMap((one) => (one.kind === 'sort' ? one.sorts : []));
  return sorts.length === 0 ? [undefined] : sorts.map(({ name }) => name);
}
