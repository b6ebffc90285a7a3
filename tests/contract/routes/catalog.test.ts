import { expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { servedSlugs } from '../../../src/sandbox/routes/index.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { endpointCall, owedEndpoints, owedReads } from '../../support/builders/calls.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { findFaults } from '../../support/builders/shapes.ts';
import type { BuiltIn } from '../../support/builders/shapes.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getError, getItems } from '../../support/builders/wrapper.ts';
import { reset, write, writeCalls } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const now = () => worldNow;
const builtIns: readonly BuiltIn[] = ['default', 'withbody'];
const readable = owedReads.filter(({ slug }) => slug !== 'simulate-error');
const sortable = readable.filter(({ parameters }) =>
  parameters.some(({ kind }) => kind === 'sort'),
);
/** Flags need the options of the day, which flags.test.ts reads. */
const writable = owedEndpoints.filter(
  ({ verb, slug }) => verb === 'POST' && !slug.endsWith('-flag'),
);

test('the sandbox serves exactly the endpoints that it owes', () => {
  const owed = owedEndpoints.map(({ slug }) => slug);
  expect([...servedSlugs].sort()).toEqual(owed.sort());
});

const sample = buildSampleWorld();

describeTransports({ world: sample, now }, ({ ask }) => {
  test.each(readable)('$slug gives objects as the catalog has them', async (endpoint) => {
    const { path, query } = endpointCall(endpoint, sample);
    for (const filter of builtIns) {
      const items = await getItems(ask, path, { ...query, filter });
      expect(items.length, 'the sample world has something for every endpoint').toBeGreaterThan(0);
      expect(items.flatMap((item) => findFaults(endpoint.returns, item, filter))).toEqual([]);
    }
  });

  test.each(writable)('$slug gives objects as the catalog has them', async (endpoint) => {
    const call = writeCalls[endpoint.slug];
    if (!call) throw new Error(`tests/support/writes.ts has no call of ${endpoint.slug}.`);
    for (const filter of builtIns) {
      await reset(ask);
      const items = await write(ask, call, { filter });
      expect(items.length > 0).toBe(!endpoint.slug.startsWith('delete-'));
      expect(items.flatMap((item) => findFaults(endpoint.returns, item, filter))).toEqual([]);
    }
  });

  test('everything else of the catalog is no_method', async () => {
    const others = endpoints.filter(({ slug }) => !servedSlugs.has(slug));
    for (const endpoint of others) {
      const { path } = endpointCall(endpoint, sample);
      const headers = { 'x-api-access-token': 'sandbox-pat' };
      const { status, text } = await ask(`/2.3${path}?team=demo`, {
        method: endpoint.verb,
        headers,
      });
      expect({ slug: endpoint.slug, status }).toEqual({ slug: endpoint.slug, status: 400 });
      expect(JSON.parse(text)).toMatchObject({ error_name: 'no_method' });
    }
  });
});

const demo = createWorld({ now: worldNow });

describeTransports({ world: demo, now }, ({ ask }) => {
  test.each(readable)('$slug works on the demo team', async (endpoint) => {
    const { path, query } = endpointCall(endpoint, demo);
    const isPaged = endpoint.parameters.some(({ name }) => name === 'pagesize');
    for (const filter of builtIns) {
      const asked = { ...query, filter, ...(isPaged && { pagesize: 100 }) };
      const items = await getItems(ask, path, asked);
      expect(items.flatMap((item) => findFaults(endpoint.returns, item, filter))).toEqual([]);
    }
  });

  test.each(sortable)('$slug offers its sorts and no others', async (endpoint) => {
    const { path, query } = endpointCall(endpoint, demo);
    const sorts = endpoint.parameters.flatMap((one) => (one.kind === 'sort' ? one.sorts : []));
    for (const { name } of sorts) await getItems(ask, path, { ...query, sort: name });
    const refused = await getError(ask, path, { ...query, sort: 'nonsense' });
    expect(refused.error_message).toBe('sort');
  });
});
