// This file says what is kept of a run: what was asked, and figures of what came. There is no place in it for a body, a header
// or a token.
import * as v from 'valibot';

/** The version that is written. One that is read no more loses what people have. */
const version = 1;

/** The last moment that a date has (ECMA-262, time values). Epoch milliseconds. */
const latestTime = 8.64e15;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.record(v.string(), v.string());

const schema = v.object({
  version: v.literal(version),
  id: v.string(),
  /** Epoch milliseconds at which it was sent. */
  at: v.pipe(count, v.maxValue(latestTime)),
  /** The slug of the endpoint. */
  endpoint: v.string(),
  /** As they were sent. */
  values: texts,
  /** As they were typed, where that is not what was sent: `7d`, or what the chosen sort leaves out. */
  typed: texts,
  /** Parameters whose text looked like a secret, and is not kept; `team` for the slug. */
  withheld: v.array(v.string()),
  style: v.string(),
  target: v.picklist(['sandbox', 'team']),
  /** The slug, in the environment of the team only. */
  team: v.optional(v.string()),
  /** The fault that the sandbox was asked for. */
  fault: v.string(),
  outcome: v.picklist(['success', 'api-error', 'invalid-response', 'transport-error', 'aborted']),
  /** Which of the ways in which a call can fail. */
  reason: v.optional(v.string()),
  status: v.optional(count),
  error: v.optional(v.object({ id: v.number(), name: v.string() })),
  /** Milliseconds. */
  duration: v.pipe(v.number(), v.minValue(0)),
  wireBytes: v.optional(count),
  bytes: v.optional(count),
  items: v.optional(count),
  quotaRemaining: v.optional(count),
  /** How many pages were collected; left out of a single request. */
  pages: v.optional(count),
  /** What the saved filter was called. */
  filterName: v.optional(v.string()),
  pinned: v.boolean(),
});

/** What is kept of a run. */
export type Entry = Readonly<v.InferOutput<typeof schema>>;

/** What stands in the database: an entry, one of a version that is not known here, or neither. */
export type Row = { readonly key: IDBValidKey } & (
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'newer' | 'damaged' }
);

/** Reads what stands under a key. Another version is read here as soon as there is one. */
export function readRow(key: IDBValidKey, value: unknown): Row {
  const { success, output } = v.safeParse(schema, value);
  if (success && output.id === key) return { key, kind: 'entry', entry: output };
  return { key, kind: v.is(newer, value) ? 'newer' : 'damaged' };
}

const newer = v.looseObject({ version: v.pipe(v.number(), v.gtValue(version)) });

/** Milliseconds. */
const day = 86_400_000;

/**
 * The oldest first. What is dated more than a day after the newest run was written while a clock was ahead: it comes before
 * all others, or every new run would be the oldest.
 */
export function oldestFirst<E extends Pick<Entry, 'at'>>(
  entries: readonly E[],
  newest = Infinity,
): readonly E[] {
  const ageOf = ({ at }: E): number => (at > newest + day ? at - latestTime : at);
  return entries.toSorted((a, b) => ageOf(a) - ageOf(b));
}

/** So many are kept. */
export const mostEntries = 500;

/** The entries that have to go, the oldest first: never a pinned one, nor the newest. They are given the oldest first. */
export function surplusOf<E extends Pick<Entry, 'pinned'>>(
  entries: readonly E[],
  most = mostEntries,
): readonly E[] {
  const surplus = entries.length - most;
  if (surplus <= 0) return [];
  return entries
    .slice(0, -1)
    .filter(({ pinned }) => !pinned)
    .slice(0, surplus);
}
