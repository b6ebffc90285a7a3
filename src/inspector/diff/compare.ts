// This file compares two responses by what is in them: their items, found again by id, and the rest of their wrappers.
import { isRecord } from '../../request/json.ts';
import { changesBetween } from './changes.ts';
import type { Change } from './changes.ts';
import { parseExact } from './exact.ts';
import type { FieldCount } from './fields.ts';
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

export interface ResponseDiff {
  /** The fields by which items were found again; none where it was by their places. */
  readonly idFields: readonly string[];
  readonly added: readonly ItemInOne[];
  readonly removed: readonly ItemInOne[];
  readonly changed: readonly ChangedItem[];
  readonly unchanged: number;
  /** Items in both that stand elsewhere among the others. */
  readonly moved: number;
  /** What differs outside the items. */
  readonly wrapper: readonly Change[];
}

/** What differs with every call and says nothing of the response. */
const noise: ReadonlySet<string> = new Set(['items', 'quota_max', 'quota_remaining', 'backoff']);

/** Compares two responses whose items are of a type; undefined where one of them is not JSON. */
export function compareResponses(a: string, b: string, type: string): ResponseDiff | undefined {
  const [before, after] = [parseExact(a), parseExact(b)];
  if (!isRecord(before) || !isRecord(after)) return undefined;
  return {
    ...compareItems(itemsIn(before), itemsIn(after), type),
    wrapper: changesBetween(rest(before), rest(after)),
  };
}

/** The fields that differ in some item, without the ids in their paths, and in how many; the most frequent first. */
export function countChanges(changed: readonly ChangedItem[]): readonly FieldCount[] {
  const counts = new Map<string, number>();
  for (const { changes } of changed) {
    const paths = new Set(changes.map(({ path }) => path.replace(/\[[^\]]*\]/g, '')));
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts]
    .map(([path, items]) => ({ path, items }))
    .toSorted((one, other) => other.items - one.items);
}

type Wrapper = Readonly<Record<string, unknown>>;

function itemsIn({ items }: Wrapper): readonly unknown[] {
  return Array.isArray(items) ? items : [];
}

function rest(wrapper: Wrapper): Wrapper {
  return Object.fromEntries(Object.entries(wrapper).filter(([name]) => !noise.has(name)));
}

function compareItems(
  before: readonly unknown[],
  after: readonly unknown[],
  type: string,
): Omit<ResponseDiff, 'wrapper'> {
  const fields = idFieldsOf(type);
  const byId = haveIds(before, fields) && haveIds(after, fields);
  const [old, now] = [index(before, byId ? fields : []), index(after, byId ? fields : [])];
  const changed: ChangedItem[] = [];
  const places: number[] = [];
  for (const { name, item } of old.values()) {
    const other = now.get(name);
    if (!other) continue;
    places.push(other.at);
    const changes = changesBetween(item, other.item, type);
    if (changes.length > 0) changed.push({ name, item: other.item, changes });
  }
  return {
    idFields: byId ? fields : [],
    added: [...now.values()].filter(({ name }) => !old.has(name)),
    removed: [...old.values()].filter(({ name }) => !now.has(name)),
    changed,
    unchanged: places.length - changed.length,
    moved: countMoved(places),
  };
}

/** Without fields the name is the place. */
function index(
  items: readonly unknown[],
  fields: readonly string[],
): ReadonlyMap<string, ItemInOne> {
  const nameOf = createNaming(fields);
  return new Map(
    items.map((item, at) => {
      const name = fields.length === 0 ? String(at) : nameOf(item);
      return [name, { name, at, item }];
    }),
  );
}
