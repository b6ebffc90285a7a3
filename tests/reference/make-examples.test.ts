import { describe, expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { findFault } from '../../src/reference/check-example.ts';
import {
  endpointExample,
  exampleDraft,
  exampleRequest,
  hasExample,
} from '../../src/reference/example-draft.ts';
import { endpointExamples } from '../../src/reference/example-values.ts';
import { examples } from '../../src/reference/examples.ts';
import { makeExamples } from '../../src/reference/make-examples.ts';
import { endpointOf } from '../../src/request/draft.ts';
import { servedSlugs } from '../../src/sandbox/routes/index.ts';
import { findFaults } from '../support/builders/shapes.ts';
import { worldNow } from '../support/builders/world.ts';

const listing = endpointOf('questions');
const question = ((examples.questions?.body.items ?? []) as readonly object[])[0] ?? {};

test('every endpoint that the sandbox serves has an example, and no other', () => {
  expect(Object.keys(examples).sort()).toEqual([...servedSlugs].sort());
  expect(endpoints.filter(hasExample)).toHaveLength(servedSlugs.size);
});

test('the examples are the same however often they are made', async () => {
  expect(JSON.stringify(await makeExamples())).toBe(JSON.stringify(examples));
});

test.each([Date.UTC(2026, 10, 27) / 1000, worldNow])(
  'the requests work on the demo team of another day, too (%i)',
  async (now) => {
    expect(Object.keys(await makeExamples(endpoints, now))).toHaveLength(servedSlugs.size);
  },
);

test.each(endpoints.filter(hasExample))(
  'the example of $slug has the fields of the default filter, in their order',
  (endpoint) => {
    const body = examples[endpoint.slug]?.body ?? {};
    const { empty, error } = endpointExample(endpoint);
    if (error !== undefined) {
      expect(body).toMatchObject({ error_id: error });
      return;
    }
    const items = body.items as readonly unknown[];
    expect(items).toHaveLength(empty === undefined ? 1 : 0);
    expect(items.flatMap((item) => findFaults(endpoint.returns, item, 'default'))).toEqual([]);
  },
);

test.each(endpoints.filter(hasExample))('the form takes the example of $slug', (endpoint) => {
  const draft = exampleDraft(endpoint);
  const known = endpoint.parameters.map(({ name }) => name);
  expect(known).toEqual(expect.arrayContaining(Object.keys(draft.values)));
  expect(exampleRequest(draft).parts.filter(({ missing }) => missing)).toEqual([]);
});

test('values are given only for parameters that the endpoint has', () => {
  for (const [slug, { values = {} }] of Object.entries(endpointExamples)) {
    const endpoint = endpoints.find((one) => one.slug === slug);
    const names = endpoint?.parameters.map(({ name }) => name) ?? [];
    expect(names, slug).toEqual(expect.arrayContaining(Object.keys(values)));
  }
});

describe('what is not as the catalog says is found', () => {
  const of = (items: unknown, status = 200) => findFault(listing, { status, body: { items } });

  test.each<[what: string, found: string | undefined, fault: RegExp]>([
    ['an item without a field', of([{ ...question, title: undefined }]), /lacks question\.title/],
    ['a field that is not in the filter', of([{ ...question, body: '' }]), /has question\.body/],
    ['a value of another type', of([{ ...question, score: 'high' }]), /score = "high"/],
    ['a list that is none', of([{ ...question, tags: 'one' }]), /question\.tags/],
    ['no item', of([]), /has no items/],
    ['an error', of(undefined, 400), /was refused with 400/],
    ['something else', of([7]), /should hold a question/],
  ])('%s', (_, found, fault) => expect(found).toMatch(fault));

  test('and nothing else', () => expect(of([question])).toBeUndefined());
});
