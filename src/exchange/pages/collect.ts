// This file collects page after page, as slowly as the API asks, until all are there or something stops it.
import { isRecord, parseJson } from '../../request/json.ts';
import { mostRepeated, politeInterval } from '../../request/pages.ts';
import type { Outcome } from '../outcome.ts';
import { withoutBom } from '../read-outcome.ts';
import { itemKey } from './item-key.ts';
import type { Pace } from './pace.ts';
import type { CollectLimits } from './plan.ts';
import { splitPage } from './split-page.ts';

/** The new items of one page. */
export interface Piece {
  readonly page: number;
  /** One item a line, as it was sent; empty where none is new. */
  readonly text: string;
  readonly count: number;
  /** What they are known by, as far as they are. */
  readonly keys: readonly string[];
}

/** How far it has come. Collecting goes on from here. */
export interface Progress {
  readonly nextPage: number;
  readonly pages: number;
  readonly items: number;
  /** Items that had come on an earlier page. */
  readonly duplicates: number;
  readonly total: number | undefined;
  readonly quotaRemaining: number | undefined;
}

export const noProgress: Progress = {
  nextPage: 1,
  pages: 0,
  items: 0,
  duplicates: 0,
  total: undefined,
  quotaRemaining: undefined,
};

/** What pieces are known by. */
export function knownKeys(pieces: readonly Piece[] = []): Set<string> {
  return new Set(pieces.flatMap(({ keys }) => keys));
}

type Success = Extract<Outcome, { readonly kind: 'success' }>;

/** What surrounds the items of a response. */
export interface Wrapper {
  readonly before: string;
  readonly after: string;
}

export type CollectStep =
  | { readonly kind: 'waiting'; readonly until: number }
  | {
      readonly kind: 'page';
      readonly piece: Piece;
      readonly progress: Progress;
      readonly wrapper: Wrapper;
      readonly outcome: Success;
    };

/** Why it has ended; `repeated` when the same items came again and again. All but the first can be gone on from. */
export type CollectEnd =
  | { readonly kind: 'complete' | 'limit' | 'quota' | 'cancelled' | 'repeated' }
  | { readonly kind: 'failed'; readonly page: number; readonly outcome: Outcome };

export interface CollectOptions {
  readonly ask: (page: number) => Promise<Outcome>;
  /** What the endpoint returns. */
  readonly type: string;
  readonly pageSize: number;
  readonly limits: CollectLimits;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  /** What is already there is known by; it grows. */
  readonly known?: Set<string>;
  /** Epoch milliseconds before which the method must not be called. */
  readonly notBefore?: number;
}

/** A wait that is worth telling, and the longest that is waited at all. Milliseconds. */
const tellable = 1000;
const longestWait = 600_000;

/**
 * Asks for a page when it is asked for the next step: who does not ask pauses it. Only one request is under way at a time,
 * and none is repeated unless it was never sent.
 */
export async function* collectPages(
  options: CollectOptions,
): AsyncGenerator<CollectStep, CollectEnd, undefined> {
  const { ask, limits, pace, signal, progress = noProgress, known = knownKeys() } = options;
  let at = progress;
  let earliest = options.notBefore ?? 0;
  let repeated = 0;
  for (;;) {
    if (at.items >= limits.items) return { kind: 'limit' };
    // One more request would leave less than the reserve.
    if (at.quotaRemaining !== undefined && at.quotaRemaining <= limits.reserve)
      return { kind: 'quota' };
    const wait = earliest - pace.now();
    if (wait > tellable) yield { kind: 'waiting', until: earliest };
    if (wait > 0 && !(await slept(wait, options))) return { kind: 'cancelled' };
    if (signal.aborted) return { kind: 'cancelled' };
    const asked = pace.now();
    const outcome = await ask(at.nextPage);
    earliest = Math.max(asked + politeInterval, pace.now() + pauseAfter(outcome));
    if (outcome.kind === 'aborted') return { kind: 'cancelled' };
    if (isUnsent(outcome)) continue;
    const read = readPage(outcome, at, known, options);
    if (!read) return { kind: 'failed', page: at.nextPage, outcome };
    at = read.step.progress;
    yield read.step;
    if (read.isLast) return { kind: 'complete' };
    repeated = read.step.piece.count === 0 ? repeated + 1 : 0;
    if (repeated === mostRepeated) return { kind: 'repeated' };
  }
}

async function slept(milliseconds: number, { pace, signal }: CollectOptions): Promise<boolean> {
  try {
    await pace.sleep(milliseconds, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** Milliseconds before the method may be called again: one second more than asked for, for the clocks are not the same. */
function pauseAfter(outcome: Outcome): number {
  if (outcome.kind === 'success') {
    const { backoff = 0 } = outcome.summary;
    return backoff > 0 ? (backoff + 1) * 1000 : 0;
  }
  return isUnsent(outcome) ? (outcome.pause ?? 0) * 1000 : 0;
}

/** Whether the request was held back because of a pause that has an end. */
function isUnsent(
  outcome: Outcome,
): outcome is Extract<Outcome, { readonly kind: 'transport-error' }> {
  return (
    outcome.kind === 'transport-error' &&
    outcome.pause !== undefined &&
    outcome.pause > 0 &&
    outcome.pause * 1000 <= longestWait
  );
}

interface ReadPage {
  readonly step: Extract<CollectStep, { readonly kind: 'page' }>;
  readonly isLast: boolean;
}

function readPage(
  outcome: Outcome,
  at: Progress,
  known: Set<string>,
  { type, pageSize, limits }: CollectOptions,
): ReadPage | undefined {
  if (outcome.kind !== 'success') return undefined;
  const split = splitPage(withoutBom(outcome.received.text));
  if (!split) return undefined;
  const { items, before, after } = split;
  const { kept, keys, duplicates } = takeNew(items, type, known, limits.items - at.items);
  const { summary } = outcome;
  // Without has_more, only a page that is not full is known to be the last.
  const isLast = items.length === 0 || !(summary.hasMore ?? items.length >= pageSize);
  const isCut = kept.length + duplicates < items.length;
  const left = at.quotaRemaining === undefined ? undefined : at.quotaRemaining - 1;
  const step = {
    kind: 'page',
    // One text of its own: parts would keep the whole page in memory.
    piece: { page: at.nextPage, text: kept.join('\n'), count: kept.length, keys },
    progress: {
      nextPage: at.nextPage + 1,
      pages: at.pages + 1,
      items: at.items + kept.length,
      duplicates: at.duplicates + duplicates,
      total: summary.total ?? at.total,
      quotaRemaining: summary.quotaRemaining ?? left,
    },
    wrapper: { before, after },
    outcome,
  } as const;
  return { step, isLast: isLast && !isCut };
}

function takeNew(items: readonly string[], type: string, known: Set<string>, room: number) {
  const kept: string[] = [];
  const keys: string[] = [];
  let duplicates = 0;
  for (const item of items) {
    if (kept.length === room) break;
    const value = parseJson(item);
    const key = isRecord(value) ? itemKey(type, value) : undefined;
    if (key !== undefined && known.has(key)) {
      duplicates += 1;
      continue;
    }
    if (key !== undefined) {
      known.add(key);
      keys.push(key);
    }
    kept.push(item);
  }
  return { kept, keys, duplicates };
}
