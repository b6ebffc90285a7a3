// This file says to which pages a response leads.
import { page as pageParameter, pagesize } from '../../catalog/parameters.ts';
import type { ApiRequest } from '../../request/build.ts';
import { hasPages } from '../../request/pages.ts';
import type { Outcome } from '../outcome.ts';

/** The number of a page, or why there is none, as a sentence. */
export type PageStep = { readonly page: number } | { readonly reason: string };

export interface PageSteps {
  readonly previous: PageStep;
  readonly next: PageStep;
}

/** The pages before and after a response. Whether there is a page before follows from the request alone. */
export function pageSteps(request: ApiRequest, outcome: Outcome): PageSteps {
  const { endpoint } = request;
  if (!hasPages(request)) {
    const reason = `${endpoint.verb} ${endpoint.path} isn't paged.`;
    return { previous: { reason }, next: { reason } };
  }
  const page = numberOf(request, pageParameter);
  if (page === undefined || page < 1) {
    const reason = 'The page of this request is not a whole number from 1.';
    return { previous: { reason }, next: { reason } };
  }
  return {
    previous: page === 1 ? { reason: 'This is the first page.' } : { page: page - 1 },
    next: nextStep(page, request, outcome),
  };
}

function nextStep(page: number, request: ApiRequest, outcome: Outcome): PageStep {
  if (outcome.kind !== 'success') return { reason: 'This page has no items to go on from.' };
  const { hasMore, items } = outcome.summary;
  if (hasMore === true) return { page: page + 1 };
  if (hasMore === false) return { reason: 'This is the last page.' };
  // The filter leaves has_more out: a full page may have another one after it.
  if (items !== undefined && items > 0 && items === numberOf(request, pagesize))
    return { page: page + 1 };
  return { reason: 'The response does not say that there are more pages: it has no has_more.' };
}

/** The whole number that a request sends for a parameter, or what the API takes instead. */
function numberOf(
  { recipe }: ApiRequest,
  { name, default: initial }: { readonly name: string; readonly default: number },
): number | undefined {
  const text = recipe.values[name];
  if (text === undefined) return initial;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
