import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../../src/catalog/endpoint.ts';
import type { Bound, Sort } from '../../../src/catalog/parameter.ts';
import { endpointCall, owedReads } from '../../support/builders/calls.ts';
import { builtInFields } from '../../support/builders/shapes.ts';
import { buildTiedWorld } from '../../support/builders/tied-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getAllItems, getItems } from '../../support/builders/wrapper.ts';
import type { Item } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

/** Milliseconds for many calls, also on a busy machine. */
const patience = 60_000;

const world = buildTiedWorld();

/** Every sort whose field comes with the default filter, so that the answer itself tells what is right. */
const cases = owedReads.flatMap((endpoint) =>
  sortsOf(endpoint).map((sort) => ({ endpoint, sort })),
);

const dated = owedReads.filter(({ returns, parameters }) => {
  const isDated = parameters.some(({ name }) => name === 'fromdate');
  return isDated && builtInFields(returns, 'default').some(({ name }) => name === 'creation_date');
});

const bounds = fc.record(
  { min: fc.nat({ max: 40 }), max: fc.nat({ max: 40 }) },
  { requiredKeys: [] },
);

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test(
    'min and max keep what a naive look at the items keeps',
    async () => {
      const property = fc.asyncProperty(
        fc.constantFrom(...cases),
        bounds,
        async ({ endpoint, sort }, places) => {
          const { path, query } = endpointCall(endpoint, world);
          const asked = { ...query, sort: sort.name, order: 'asc' };
          const whole = await getAllItems(ask, path, asked);
          const min = valueAt(whole, sort.bound, places.min);
          const max = valueAt(whole, sort.bound, places.max);
          const kept = await getAllItems(ask, path, {
            ...asked,
            ...(min !== undefined && { min }),
            ...(max !== undefined && { max }),
          });
          const value = (item: Item) => comparable(sort.bound, item[fieldOf(sort.bound)]);
          const expected = whole.filter(
            (item) =>
              (min === undefined || value(item) >= comparable(sort.bound, min)) &&
              (max === undefined || value(item) <= comparable(sort.bound, max)),
          );
          expect(kept).toEqual(expected);
        },
      );
      await fc.assert(property, { numRuns: 100 });
    },
    patience,
  );

  test(
    'fromdate and todate keep by the creation, whatever the sort',
    async () => {
      const property = fc.asyncProperty(
        fc.constantFrom(...dated),
        bounds,
        async (endpoint, { min, max }) => {
          const { path, query } = endpointCall(endpoint, world);
          const whole = await getAllItems(ask, path, query);
          const fromdate = dateAt(whole, min);
          const todate = dateAt(whole, max);
          const kept = await getAllItems(ask, path, {
            ...query,
            ...(fromdate !== undefined && { fromdate }),
            ...(todate !== undefined && { todate }),
          });
          const created = (item: Item) => Number(item.creation_date);
          const isKept = (item: Item) =>
            created(item) >= (fromdate ?? -Infinity) && created(item) <= (todate ?? Infinity);
          expect(kept).toEqual(whole.filter(isKept));
        },
      );
      await fc.assert(property, { numRuns: 100 });
    },
    patience,
  );

  test('without a sort, min and max are about the default one', async () => {
    const all = await getItems(ask, '/users', { pagesize: 100 });
    const kept = await getItems(ask, '/users', { min: 11, pagesize: 100 });
    expect(kept).toEqual(all.filter(({ reputation }) => Number(reputation) >= 11));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
  });

  test('gold is the smallest rank', async () => {
    const kept = await getItems(ask, '/badges', { sort: 'rank', max: 'gold' });
    expect(new Set(kept.map(({ rank }) => rank))).toEqual(new Set(['gold']));
    const all = await getItems(ask, '/badges', { sort: 'rank', min: 'gold', max: 'bronze' });
    expect(new Set(all.map(({ rank }) => rank))).toEqual(new Set(['gold', 'silver', 'bronze']));
  });
});

function sortsOf({ returns, parameters }: Endpoint): readonly Sort[] {
  const shown = new Set(builtInFields(returns, 'default').map(({ name }) => name));
  const sorts = parameters.flatMap((one) => (one.kind === 'sort' ? one.sorts : []));
  return sorts.filter(({ bound }) => shown.has(fieldOf(bound)));
}

function fieldOf(bound: Bound) {
  return bound.kind === 'none' ? '' : bound.field;
}

function comparable(bound: Bound, value: unknown): number | string {
  if (bound.kind === 'rank') return bound.ranks.indexOf(String(value));
  return bound.kind === 'text' ? String(value).toLowerCase() : Number(value);
}

/** The value of some item, so that bounds often meet values exactly. */
function valueAt(items: readonly Item[], bound: Bound, place: number | undefined) {
  if (place === undefined || items.length === 0) return undefined;
  const value = items[place % items.length]?.[fieldOf(bound)];
  return typeof value === 'number' ? value : String(value);
}

function dateAt(items: readonly Item[], place: number | undefined) {
  const value = place === undefined ? undefined : items[place % items.length]?.creation_date;
  return typeof value === 'number' ? value : undefined;
}
