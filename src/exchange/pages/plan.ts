// This file says beforehand what it takes to collect all pages: requests of the quota, and time.
import { politeInterval } from '../../request/pages.ts';

/** The last page that the API gives without a token: “page above 25 requires access token or app key”. */
const lastPageWithoutToken = 25;

/** How many items are collected, unless the user says otherwise, and at the most: what a page can hold in memory. */
export const usualLimit = 10_000;
export const highestLimit = 100_000;

/** What a user sets. */
export interface CollectLimits {
  /** Items. */
  readonly items: number;
  /** Requests of the quota that are left. */
  readonly reserve: number;
}

export interface PlanInput {
  /** What the API says there are; undefined where the filter leaves `total` out. */
  readonly total: number | undefined;
  readonly pageSize: number;
  readonly limits: CollectLimits;
  readonly quotaRemaining: number | undefined;
  /** Milliseconds that a request took. */
  readonly duration: number;
  readonly hasToken: boolean;
}

export interface Plan {
  /** Requests, each of which counts 1 of the quota. */
  readonly pages: number;
  readonly items: number;
  /** Whether it may also be less: how many there are is not known. */
  readonly isAtMost: boolean;
  /** Milliseconds, without what a `backoff` will add. */
  readonly duration: number;
  /** What stops it before the last page, where that is known beforehand. */
  readonly stop: 'limit' | 'quota' | 'token' | undefined;
}

export function planPages(input: PlanInput): Plan {
  const { total, pageSize, limits, duration } = input;
  const pagesFor = (items: number): number => Math.max(1, Math.ceil(items / pageSize));
  const wanted = Math.min(total ?? Infinity, limits.items);
  const bounds = [
    { pages: pagesFor(wanted), stop: wanted < (total ?? Infinity) ? 'limit' : undefined },
    { pages: allowedBy(input), stop: 'quota' },
    { pages: input.hasToken ? Infinity : lastPageWithoutToken, stop: 'token' },
  ] as const;
  const [bound] = bounds.toSorted((one, other) => one.pages - other.pages);
  const { pages, stop } = bound ?? bounds[0];
  return {
    pages,
    items: Math.min(wanted, pages * pageSize),
    isAtMost: total === undefined,
    duration: pages * Math.max(duration, politeInterval),
    stop,
  };
}

/** How many requests the quota allows. */
function allowedBy({ quotaRemaining, limits }: PlanInput): number {
  return quotaRemaining === undefined ? Infinity : Math.max(0, quotaRemaining - limits.reserve);
}
