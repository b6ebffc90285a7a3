import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objects } from '../../../src/catalog/objects.ts';
import {
  makeFilterId,
  readFilterId,
  recordedFilters,
} from '../../../src/sandbox/filtering/filter-id.ts';
import { fieldNames } from '../../../src/sandbox/filtering/filter.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { askTeam, getError, getItems, getWrapper } from '../../support/builders/wrapper.ts';
import type { Item, Query } from '../../support/builders/wrapper.ts';
import { encode } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

/** Milliseconds for many calls, also on a busy machine. */
const patience = 60_000;

const wrapperFields = fieldNames.filter((name) => name.startsWith('.'));
const names = fc.subarray([...fieldNames]);
const bases = fc.constantFrom('default', 'withbody', 'none', 'total');

describeTransports({ world: buildSampleWorld(), limits: noLimits }, ({ ask }) => {
  test('a filter holds what was included, less what was excluded', async () => {
    const items = await create(ask, {
      include: '.page;.page_size;.total;.items',
      exclude: 'question.question_id;.total',
      base: 'none',
    });
    // Recorded, but for the string itself.
    expect(items).toEqual([
      {
        filter: expect.stringMatching(/^!/) as string,
        filter_type: 'safe',
        included_fields: ['.items', '.page', '.page_size'],
      },
    ]);
  });

  test(
    'any filter keeps exactly its fields, at every level',
    async () => {
      const property = fc.asyncProperty(
        fc.record({ base: bases, include: names, exclude: names }),
        async ({ base, include, exclude }) => {
          const [made] = await create(ask, {
            base,
            include: include.join(';'),
            exclude: exclude.join(';'),
          });
          const kept = new Set(made?.included_fields as readonly string[]);
          const wanted = await included(ask, base, include, exclude);
          expect(kept).toEqual(wanted);
          const { text } = await askTeam(ask, '/questions/103', { filter: String(made?.filter) });
          const answer = JSON.parse(text) as { readonly items?: readonly Item[] };
          const found = [...fieldsIn(answer, '.', 'question')];
          expect(found.filter((name) => !kept.has(name))).toEqual([]);
          expect('items' in answer).toBe(kept.has('.items'));
          for (const name of ['title', 'answers', 'body', 'last_editor', 'up_vote_count']) {
            const isShown = answer.items?.[0] !== undefined && name in answer.items[0];
            const isOwed = name !== 'last_editor' && kept.has(`question.${name}`);
            if (answer.items) expect({ name, isShown }).toEqual({ name, isShown: isOwed });
          }
        },
      );
      await fc.assert(property, { numRuns: 40 });
    },
    patience,
  );

  test('a filter made by POST is the same as one made by GET', async () => {
    const form = { include: 'question.body;answer.body', unsafe: 'False' };
    const body = encode(form);
    const { text } = await ask('/2.3/filters/create', { method: 'POST', body });
    expect((JSON.parse(text) as { items: Item[] }).items).toEqual(await create(ask, form));
    expect(await create(ask, form, '/filter/create/')).toEqual(await create(ask, form));
  });

  test('unknown names are dropped without a word', async () => {
    const [made] = await create(ask, { base: 'none', include: '.items;question.nothing;;x' });
    expect(made?.included_fields).toEqual(['.items']);
  });

  test('a filter can be the base of another', async () => {
    const [first] = await create(ask, { base: 'none', include: '.items;tag.name' });
    const [second] = await create(ask, { base: String(first?.filter), include: 'tag.count' });
    expect(second?.included_fields).toEqual(['.items', 'tag.count', 'tag.name']);
    expect(await getItems(ask, '/tags/docker/info', { filter: String(second?.filter) })).toEqual([
      { count: 2, name: 'docker' },
    ]);
  });

  test('an unknown base is refused', async () => {
    expect(await getError(ask, '/filters/create', { base: '!nothing' })).toMatchObject({
      error_id: 400,
      error_message: 'base',
    });
  });

  test('what equals a named filter goes by its name', async () => {
    expect(await create(ask, {})).toMatchObject([{ filter: 'default', filter_type: 'safe' }]);
    expect(await create(ask, { base: 'none', include: '.total' })).toMatchObject([
      { filter: 'total' },
    ]);
  });

  test('an unsafe filter gives texts as they are', async () => {
    const [safe] = await create(ask, { include: 'question.body' });
    const [unsafe] = await create(ask, { include: 'question.body', unsafe: 'true' });
    expect(unsafe).toMatchObject({ filter_type: 'unsafe' });
    expect(unsafe?.included_fields).toEqual(safe?.included_fields);
    expect(String(unsafe?.filter)).not.toMatch(/^!/);
    const title = async (filter: unknown) =>
      (await getItems(ask, '/questions/101', { filter: String(filter) }))[0]?.title;
    expect(await title(safe?.filter)).toContain('&lt;docker&gt;');
    expect(await title(unsafe?.filter)).toBe('Why is <docker> "slow" & can\'t we fix it?');
  });

  test('filters explain themselves, known or not', async () => {
    const items = await getItems(ask, '/filters/default;!*bOpvmsY(F);nonsense');
    expect(items.map(({ filter, filter_type: type }) => [filter, type])).toEqual([
      ['default', 'safe'],
      ['!*bOpvmsY(F)', 'safe'],
      ['nonsense', 'invalid'],
    ]);
    // Recorded.
    expect(items[1]?.included_fields).toEqual([...wrapperFields.toSorted(), 'badge.badge_id']);
    expect(items[2]?.included_fields).toEqual([]);
  });

  test('up to 20 filters are explained at once', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, place) => `x${place}`).join(';');
    expect(await getItems(ask, `/filters/${many(20)}`)).toHaveLength(20);
    expect(await getError(ask, `/filters/${many(21)}`)).toMatchObject({ error_message: 'filters' });
  });

  test('the wrapper obeys the filter', async () => {
    const [made] = await create(ask, { include: '.total;.page;.page_size;.type' });
    const wrapper = await getWrapper(ask, '/questions', {
      filter: String(made?.filter),
      pagesize: 2,
      page: 2,
    });
    expect(wrapper).toMatchObject({ total: 5, page: 2, page_size: 2, type: 'question' });
  });

  test('every known string of the real API works, encoded or not', async () => {
    for (const id of recordedFilters.keys()) {
      expect((await askTeam(ask, '/questions', { filter: id })).status).toBe(200);
      const raw = await ask(`/2.3/filters/${id}`);
      expect(JSON.parse(raw.text)).toMatchObject({ items: [{ filter: id }] });
    }
  });

  test('a known string gives what its users read from it', async () => {
    const filter = '!nOedRLbqzB';
    const [post] = await getItems(ask, '/posts/203', { filter });
    expect(post).toMatchObject({ body_markdown: 'Use **vault**.', post_type: 'answer' });
    const [tag] = await getItems(ask, '/tags/python/info', { filter: '!nNPvSNMp-i' });
    expect(tag).toMatchObject({ synonyms: ['py'], count: 4 });
  });
});

test('a minted string is read back anywhere, and looks like one of the API', () => {
  fc.assert(
    fc.property(names, fc.boolean(), (included, safe) => {
      const id = makeFilterId({ included: new Set(included), safe, fields: new Map() });
      expect(id).toMatch(safe ? /^![A-Za-z0-9()*\-._]+$/ : /^[A-Za-z0-9()*\-._]+$/);
      const read = readFilterId(id);
      expect(read?.safe).toBe(safe);
      expect([...(read?.included ?? [])].sort()).toEqual([...included].sort());
    }),
  );
});

test('a text that was not minted is no filter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^!?[A-Za-z0-9*.]{0,40}$/), (text) => {
      const read = readFilterId(text);
      // One in 262,144 texts passes for minted by chance; then at least it is the string of that filter.
      if (read) expect(makeFilterId(read)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('a filter of a few changes has a short string', () => {
  const changed = [...(recordedFilters.get('!9hnGssGO4')?.included ?? [])];
  expect(
    makeFilterId({ included: new Set(changed), safe: true, fields: new Map() }).length,
  ).toBeLessThan(9);
});

/** By POST where the list is too long for an address. */
async function create(ask: Ask, query: Query, path = '/filters/create') {
  const form = encode(query);
  const { text } =
    form.length > 2000
      ? await ask(`/2.3${path}`, { method: 'POST', body: form })
      : await ask(`/2.3${path}?${form}`);
  return (JSON.parse(text) as { readonly items: readonly Item[] }).items;
}

/** What a naive reading of the rules gives: exclusion wins. */
async function included(
  ask: Ask,
  base: string,
  include: readonly string[],
  exclude: readonly string[],
) {
  const [filter] = await getItems(ask, `/filters/${base}`);
  const all = new Set([...((filter?.included_fields ?? []) as readonly string[]), ...include]);
  for (const name of exclude) all.delete(name);
  return all;
}

/** The names of all fields of an answer, as a filter would have them. */
function fieldsIn(value: unknown, object: string, items: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof value !== 'object' || value === null) return found;
  const fields = objects.find(
    ({ name }) => name === (object === '.' ? '.wrapper' : object),
  )?.fields;
  for (const [name, held] of Object.entries(value)) {
    found.add(object === '.' ? `.${name}` : `${object}.${name}`);
    const type = name === 'items' ? items : fields?.find((field) => field.name === name)?.type;
    const each: readonly unknown[] = Array.isArray(held) ? held : [held];
    for (const one of each) for (const inner of fieldsIn(one, type ?? '', items)) found.add(inner);
  }
  return found;
}
