// This file asks the sandbox under many filters, and why its responses lack what they lack.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from '../../src/catalog/fields.ts';
import { mostObjects } from '../../src/filters/field-counts.ts';
import { builtIns } from '../../src/filters/filter.ts';
import type { Filter } from '../../src/filters/filter.ts';
import { findMissing } from '../../src/filters/missing-fields.ts';
import type { IncompleteType, MissingField } from '../../src/filters/missing-fields.ts';
import { searchMissing } from '../../src/filters/search-missing.ts';
import { makeFilterId } from '../../src/sandbox/filtering/filter-id.ts';
import { createFilter } from '../../src/sandbox/filtering/filter.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { anyFilter, defaultAnd, everything } from '../support/builders/filters.ts';
import { buildSampleWorld } from '../support/builders/sample-world.ts';
import { tokenHeaders } from '../support/builders/wrapper.ts';

const sandbox = createSandbox({ world: buildSampleWorld(), limits: noLimits });

/** What the sandbox returns under a filter that it made for this. */
async function ask(path: string, { included, safe }: Filter): Promise<unknown> {
  const { gunzipSync } = await import('node:zlib');
  const search = new URLSearchParams({
    team: 'demo',
    filter: makeFilterId(createFilter(included, safe)),
  });
  const request = new Request(`http://127.0.0.1/2.3${path}?${search}`, { headers: tokenHeaders });
  const response = await sandbox(request);
  const text = gunzipSync(await response.arrayBuffer()).toString();
  expect(response.status, text).toBe(200);
  return JSON.parse(text);
}

/** What there is to say about a field by its name; undefined where nothing lacks it. */
function explain(types: readonly IncompleteType[], name: string): MissingField | undefined {
  return types.flatMap(({ missing }) => missing).find((field) => field.name === name);
}

function reasonsIn(types: readonly IncompleteType[], name: string) {
  return explain(types, name)?.reasons;
}

const leftOut = (add: readonly string[], least?: 'default' | 'withbody' | 'total') => ({
  kind: 'not-in-filter',
  add,
  least,
});
const scope = { kind: 'scope', scope: 'private_info' };
const offTeams = { kind: 'not-on-teams' };
const empty = { kind: 'empty' };

test.each([
  ['a body', builtIns.default, 'question.body', [leftOut(['question.body'], 'withbody')]],
  ['a source', builtIns.withbody, 'question.body_markdown', [leftOut(['question.body_markdown'])]],
  ['the total', builtIns.default, '.total', [leftOut(['.total'], 'total')]],
  [
    'a vote of one’s own',
    builtIns.default,
    'question.upvoted',
    [leftOut(['question.upvoted']), scope],
  ],
  ['a lock that nobody set', builtIns.default, 'question.locked_date', [empty]],
  ['a close date that some have', builtIns.default, 'question.closed_date', [empty]],
  ['an error where there is none', builtIns.total, '.error_id', [empty]],
  ['a licence', builtIns.default, 'question.content_license', [offTeams]],
  ['collectives', builtIns.default, 'question.collectives', [offTeams]],
  ['a collective', builtIns.default, 'collective.name', [offTeams]],
  [
    'collectives that the filter leaves out, too',
    { ...builtIns.none, included: new Set(['.items', 'question.title']) },
    'question.collectives',
    [offTeams, leftOut(['question.collectives'], 'default')],
  ],
  [
    'a body within what is left out',
    builtIns.withbody,
    'answer.body',
    [leftOut(['question.answers'])],
  ],
  [
    'a field whose object is left out as well',
    builtIns.default,
    'answer.body',
    [leftOut(['question.answers', 'answer.body'])],
  ],
  [
    'a field under a filter with nothing',
    builtIns.none,
    'shallow_user.link',
    [leftOut(['.items', 'question.owner', 'shallow_user.link'], 'default')],
  ],
  [
    'a body below what was added',
    defaultAnd('question.answers'),
    'answer.body',
    [leftOut(['answer.body'], 'withbody')],
  ],
  [
    'an object of which there is none',
    builtIns.default,
    'migration_info.on_date',
    [{ kind: 'no-object', object: 'migration_info' }],
  ],
])('says why a response with questions lacks %s', async (_, filter, name, reasons) => {
  const body = await ask('/questions', filter);
  expect(reasonsIn(findMissing({ body, returned: 'question', filter }), name)).toEqual(reasons);
});

test('says nothing of a field that every object has, or that no type of the response has', async () => {
  const filter = builtIns.default;
  const types = findMissing({
    body: await ask('/questions', filter),
    returned: 'question',
    filter,
  });
  for (const name of ['question.title', '.items', 'tag.name', 'question.nonsense', 'toString'])
    expect(explain(types, name)).toBeUndefined();
});

test('counts how many objects have a field that others lack', async () => {
  const body = (await ask('/questions', builtIns.default)) as { items: object[] };
  const types = findMissing({ body, returned: 'question', filter: builtIns.default });
  const closed = body.items.filter((item) => 'closed_date' in item).length;
  expect(closed).toBeGreaterThan(0);
  expect(types[0]).toMatchObject({ object: 'question', objects: body.items.length });
  expect(explain(types, 'question.closed_date')?.present).toBe(closed);
});

test('a field that others have shows that an unknown filter has it', async () => {
  const body = await ask('/questions', defaultAnd('question.answers'));
  const types = findMissing({ body, returned: 'question', filter: undefined });
  expect(reasonsIn(types, 'question.closed_date')).toEqual([empty]);
  expect(reasonsIn(types, 'question.body')).toEqual([{ kind: 'filter-unknown' }]);
  expect(reasonsIn(types, 'question.locked_date')).toEqual([{ kind: 'filter-unknown' }, empty]);
  expect(reasonsIn(types, 'question.upvoted')).toEqual([{ kind: 'filter-unknown' }, scope, empty]);
  expect(reasonsIn(types, 'question.content_license')).toEqual([
    offTeams,
    { kind: 'filter-unknown' },
  ]);
});

test('what only a token with the scope sees may be missing for that', () => {
  const lacking = { items: [{}, {}] };
  const having = { items: [{ upvoted: true }, {}] };
  const reasonsOf = (body: unknown) =>
    reasonsIn(findMissing({ body, returned: 'question', filter: everything }), 'question.upvoted');
  expect(reasonsOf(lacking)).toEqual([scope, empty]);
  expect(reasonsOf(having)).toEqual([empty]);
});

test('admits that a field should be there', () => {
  const body = { items: [{ title: 'a' }, {}] };
  const types = findMissing({ body, returned: 'question', filter: builtIns.default });
  expect(explain(types, 'question.title')).toMatchObject({
    present: 1,
    reasons: [{ kind: 'unexpected' }],
  });
});

test('an empty list leaves out every field, and says so', () => {
  const types = findMissing({
    body: { items: [] },
    returned: 'question',
    filter: builtIns.default,
  });
  const noQuestion = { kind: 'no-object', object: 'question' };
  expect(reasonsIn(types, 'question.title')).toEqual([noQuestion]);
  expect(reasonsIn(types, 'question.body')).toEqual([
    leftOut(['question.body'], 'withbody'),
    noQuestion,
  ]);
});

test('an error lacks nothing', () => {
  const body = { error_id: 400, error_name: 'bad_parameter', error_message: 'ids' };
  expect(findMissing({ body, returned: 'question', filter: builtIns.default })).toEqual([]);
});

test('puts what the endpoint returns first, and what the response has before what it could have', async () => {
  const body = await ask('/questions', builtIns.default);
  const types = findMissing({ body, returned: 'question', filter: builtIns.default });
  const names = types.map(({ object }) => object);
  expect(names.slice(0, 3)).toEqual(['question', 'shallow_user', '.wrapper']);
  expect(types.slice(3).every(({ objects }) => objects === 0)).toBe(true);
  expect(names).toContain('answer');
  expect(names).not.toContain('tag');
});

const listings = [
  ['/questions', 'question'],
  ['/answers', 'answer'],
  ['/articles', 'article'],
  ['/posts', 'post'],
  ['/comments', 'comment'],
  ['/users', 'user'],
  ['/tags', 'tag'],
  ['/info', 'info'],
] as const;

test('the reason follows from the filter, for every field that is missing under any filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFilter(),
      fc.constantFrom(...listings),
      async (filter, [path, returned]) => {
        const types = findMissing({ body: await ask(path, filter), returned, filter });
        for (const { objects, missing } of types) {
          if (objects === 0) continue;
          for (const { name, field, present, reasons } of missing) {
            const isLeftOut = !filter.included.has(name) && !name.startsWith('.error_');
            const off = field.teams === 'no' || /^(collective|site)/.test(field.type);
            const isHidden = field.scope !== undefined && present === 0;
            const kinds = reasons.map(({ kind }) => kind);
            expect({ name, kinds }).toEqual({
              name,
              kinds: [
                ...(off ? ['not-on-teams'] : []),
                ...(isLeftOut ? ['not-in-filter'] : []),
                ...(isHidden ? ['scope'] : []),
                ...(off || isLeftOut ? [] : ['empty']),
              ],
            });
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('adding what is said to be missing brings an object into the response, or shows that there is none', async () => {
  const filter = builtIns.none;
  const types = findMissing({ body: {}, returned: 'question', filter });
  for (const name of ['answer.body', 'comment.body', 'badge_count.gold', 'question.title']) {
    const [reason] = reasonsIn(types, name) ?? [];
    if (reason?.kind !== 'not-in-filter') throw new Error(`${name} is not left out.`);
    const added = { included: new Set(reason.add), safe: true };
    const after = findMissing({
      body: await ask('/questions', added),
      returned: 'question',
      filter: added,
    });
    expect(explain(after, name), name).toBeUndefined();
  }
});

test('what Teams does not have never comes, whatever the filter', async () => {
  for (const [path, returned] of listings) {
    const body = await ask(path, everything);
    const types = findMissing({ body, returned, filter: everything });
    const marked = fields.filter(({ field }) => field.teams === 'no');
    for (const { name, object } of marked) {
      const type = types.find((one) => one.object === object);
      if (type && type.objects > 0) expect(explain(types, name)?.present, name).toBe(0);
    }
  }
});

describe('a hostile response', () => {
  const deep = (levels: number, wrap: (inner: unknown) => unknown) => {
    let value: unknown = {};
    for (let level = 0; level < levels; level++) value = wrap(value);
    return value;
  };
  test.each([
    ['null', null],
    ['a text', 'items'],
    ['a number', 7],
    ['a list', [[[]]]],
    ['items that are an object', { items: { owner: [] } }],
    ['items that are a text', { items: 'question' }],
    ['items in lists', { items: [[{ title: 'a' }], null, 3, 'x', { owner: [null, 'x', {}] }] }],
    ['a list where an object belongs', { items: [{ owner: [{ user_id: 1 }] }] }],
    ['nulls', { items: [{ owner: null, tags: null, answers: null }] }],
    ['a prototype', JSON.parse('{"__proto__":{"items":[1]},"items":[{"__proto__":{"title":1}}]}')],
    ['names of methods', { items: [{ constructor: 1, toString: 2, hasOwnProperty: 3 }] }],
    ['an error number that is a text', { error_id: 'x' }],
    ['10,000 levels of lists', { items: deep(10_000, (inner) => [inner]) }],
    ['10,000 levels of objects', { items: [deep(10_000, (inner) => ({ owner: inner }))] }],
  ])('is read with patience: %s', (_, body) => {
    for (const filter of [builtIns.default, undefined]) {
      const types = findMissing({ body, returned: 'question', filter });
      expect(types[0]?.object).toBe('question');
      for (const { missing } of types)
        for (const { reasons } of missing) expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test('takes no field from a prototype', () => {
    const body: unknown = JSON.parse('{"items":[{"__proto__":{"title":"a"}}]}');
    const types = findMissing({ body, returned: 'question', filter: builtIns.default });
    expect(explain(types, 'question.title')?.present).toBe(0);
  });

  test('of options within options ends', () => {
    const body = { items: [deep(10_000, (inner) => ({ sub_options: [inner] }))] };
    const [options] = findMissing({ body, returned: 'flag_option', filter: builtIns.default });
    expect(options).toMatchObject({ objects: mostObjects, more: true });
  });

  test('with very many objects is looked at in part', () => {
    const items = Array.from({ length: 50_000 }, () => ({ owner: {}, title: 'a' }));
    const types = findMissing({
      body: { items },
      returned: 'question',
      filter: builtIns.default,
    });
    expect(types[0]).toMatchObject({ objects: mostObjects, more: true });
    expect(explain(types, 'question.title')).toBeUndefined();
  });

  test('of any JSON throws nothing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('question', 'nonsense', '.wrapper'),
        (body, returned) => {
          findMissing({ body: { items: body }, returned, filter: undefined });
          findMissing({ body, returned, filter: builtIns.default });
        },
      ),
    );
  });
});

test.each([
  ['body', ['question.body', 'question.body_markdown', 'comment.body']],
  ['Body', ['question.body']],
  ['question.body', ['question.body']],
  ['last editor', ['question.last_editor']],
  ['.total', ['.total']],
  ['short link', ['question.share_link', 'answer.share_link']],
])('who looks for “%s” finds it', (wanted, names) => {
  const body = { items: [{ title: 'a' }] };
  const types = findMissing({ body, returned: 'question', filter: builtIns.default });
  const found = searchMissing(types, wanted).flatMap(({ missing }) =>
    missing.map(({ name }) => name),
  );
  expect(found).toEqual(expect.arrayContaining(names));
});

test('who looks for nothing sees the types that the response has', () => {
  const body = { items: [{ title: 'a' }] };
  const types = findMissing({ body, returned: 'question', filter: builtIns.default });
  expect(searchMissing(types, ' ').map(({ object }) => object)).toEqual(['question', '.wrapper']);
  expect(searchMissing(types, 'nonsense')).toEqual([]);
});
