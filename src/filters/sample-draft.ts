// This file chooses the call whose response shows what a filter does.
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Draft } from '../request/draft.ts';
import { withExamples } from '../request/examples.ts';

/** Items in a sample: enough to see that they differ, few enough to read. */
const items = '2';

/**
 * Calls to show as a sample, the best first: the form as it is, then examples only, then another method that returns the
 * same. A write is never one of them, nor what Teams does not have.
 */
export function sampleDrafts(draft: Draft): readonly Draft[] {
  const { endpoint } = draft;
  if (endpoint.teams === 'no') return [];
  const own = endpoint.verb === 'GET' ? [draft, { endpoint, values: {} }] : [];
  const other = readingLike(endpoint);
  return [...own, ...(other ? [{ endpoint: other, values: {} }] : [])]
    .map(shortened)
    .map(withExamples);
}

function shortened({ endpoint, values }: Draft): Draft {
  const isPaged = endpoint.parameters.some(({ name }) => name === 'pagesize');
  const others = Object.entries(values).filter(([name]) => name !== 'filter');
  return {
    endpoint,
    values: { ...Object.fromEntries(others), ...(isPaged && { pagesize: items }) },
  };
}

/** A call that only reads and returns the same; the one that needs the least. */
function readingLike({ returns }: Endpoint): Endpoint | undefined {
  const needs = ({ parameters }: Endpoint): number =>
    parameters.filter(({ required }) => required).length;
  return endpoints
    .filter((one) => one.verb === 'GET' && one.returns === returns && one.teams !== 'no')
    .toSorted((a, b) => needs(a) - needs(b))[0];
}
