// This file compares two responses by what is in them: their items, found again by id, and the rest of their wrappers. It
// goes in steps: between two of them the page can breathe.
import { readRows } from '../rows.ts';
import type { Row, Surroundings } from '../rows.ts';
import { changesBetween } from './changes.ts';
import type { Change } from './changes.ts';
import { parseExact } from './exact.ts';
import { FieldCounter, byItems, compareFields } from './fields.ts';
import type { FieldCount, FieldsCompared } from './fields.ts';
import { createNaming, haveIds, idFieldsOf } from './identity.ts';
import { countMoved } from './order.ts';

export interface ItemInOne {
  readonly name: string;
  /** Its place among the items, from 0. */
  readonly at: number;
  readonly item: unknown;
}

export interface ChangedItem {
  readonly name: string;
  /** As it is now. */
  readonly item: unknown;
  readonly changes: readonly Change[];
}

export interface ItemsCompared {
  /** The fields by which items were found again; none where it was by their places. */
  readonly idFields: readonly string[];
  readonly added: readonly ItemInOne[];
  readonly removed: readonly ItemInOne[];
  readonly changed: readonly ChangedItem[];
  /** The fields that differ in some item, without the ids in their paths, and in how many; the most frequent first. */
  readonly changedFields: readonly FieldCount[];
  readonly unchanged: number;
  /** Items in both that stand elsewhere among the others. */
  readonly moved: number;
}

export interface ResponseDiff extends ItemsCompared {
  /** What differs outside the items. */
  readonly wrapper: readonly Change[];
}

export interface Comparison {
  /** How many items each has. */
  readonly items: readonly [a: number, b: number];
  readonly fields: FieldsCompared;
  /** Undefined where the items are of two types, so that none can be in both. */
  readonly diff: ResponseDiff | undefined;
}

export interface ComparedText {
  /** A response that is JSON. */
  readonly text: string;
  /** What its items are. */
  readonly type: string;
}

type Steps<Result> = Generator<undefined, Result, void>;

/** Compares two responses. */
export function* compareResponses(a: ComparedText, b: ComparedText): Steps<Comparison> {
  const before = yield* readSide(a.text);
  const after = yield* readSide(b.text);
  const diff =
    a.type === b.type
      ? {
          ...(yield* compareItems(before.rows, after.rows, a.type)),
          wrapper: changesBetween(rest(before), rest(after)),
        }
      : undefined;
  return {
    items: [before.rows.length, after.rows.length],
    fields: compareFields(before.fields, after.fields),
    diff,
  };
}

interface Side extends Surroundings {
  readonly rows: readonly Row[];
  readonly fields: FieldCounter;
}

function* readSide(text: string): Steps<Side> {
  const reader = readRows(text, parseExact);
  let rows: Row[] = [];
  let fields = new FieldCounter();
  for (;;) {
    const { done, value } = reader.next();
    if (done) return value.hasItems ? { ...value, rows, fields } : emptySide(value);
    if (value.index === 0) [rows, fields] = [[], new FieldCounter()];
    rows.push(value);
    fields.add(value.item);
    yield;
  }
}

const emptySide = (around: Surroundings): Side => ({
  ...around,
  rows: [],
  fields: new FieldCounter(),
});

/** What differs with every call and says nothing of the response. */
const noise: ReadonlySet<string> = new Set(['quota_max', 'quota_remaining', 'backoff']);

function rest({ wrapper }: Surroundings): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...wrapper].filter(([name]) => !noise.has(name)));
}

/** An item in its place, by the name that it is found again by. */
type Index = ReadonlyMap<string, Row>;

function* compareItems(
  before: readonly Row[],
  after: readonly Row[],
  type: string,
): Steps<ItemsCompared> {
  const known = idFieldsOf(type);
  const idFields = [before, after].every((rows) => haveIds(rows.map(itemOf), known)) ? known : [];
  const old = yield* index(before, idFields);
  const now = yield* index(after, idFields);
  const changed: ChangedItem[] = [];
  const places: number[] = [];
  const counts = new Map<string, number>();
  for (const [name, row] of old) {
    const other = now.get(name);
    if (!other) continue;
    places.push(other.index);
    // Most are as they were, letter for letter.
    const changes = row.text === other.text ? [] : changesBetween(row.item, other.item, type);
    if (changes.length > 0) changed.push({ name, item: other.item, changes });
    count(changes, counts);
    yield;
  }
  return {
    idFields,
    added: onlyIn(now, old),
    removed: onlyIn(old, now),
    changed,
    changedFields: byItems(counts),
    unchanged: places.length - changed.length,
    moved: countMoved(places),
  };
}

const itemOf = ({ item }: Row): unknown => item;

/** Without fields the name is the place. */
function* index(rows: readonly Row[], fields: readonly string[]): Steps<Index> {
  const nameOf = createNaming(fields);
  const index = new Map<string, Row>();
  for (const row of rows) {
    index.set(fields.length === 0 ? String(row.index) : nameOf(row.item), row);
    yield;
  }
  return index;
}

function onlyIn(these: Index, those: Index): readonly ItemInOne[] {
  return [...these]
    .filter(([name]) => !those.has(name))
    .map(([name, { index, item }]) => ({ name, at: index, item }));
}

function count(changes: readonly Change[], counts: Map<string, number>): void {
  const paths = new Set(changes.map(({ path }) => withoutIds(path)));
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
}

function withoutIds(path: string): string {
  return path.includes('[') ? path.replace(/\[[^\]]*\]/g, '') : path;
}
