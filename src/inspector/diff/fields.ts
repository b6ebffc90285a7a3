// This file counts the fields that the items of a response have.
import { isRecord } from '../../request/json.ts';

/** A field, without places in lists as in `comments.score`, and how many items have it. */
export interface FieldCount {
  readonly path: string;
  readonly items: number;
}

/** Each field of the items by its path, with the number of items that have it. */
function countFields(items: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const paths = new Set<string>();
    addPaths(item, '', paths);
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function addPaths(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value as readonly unknown[]) addPaths(entry, path, paths);
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      paths.add(at);
      addPaths(inner, at, paths);
    }
  }
}

export interface FieldsCompared {
  /** Fields that no item of the other response has. */
  readonly gained: readonly FieldCount[];
  readonly lost: readonly FieldCount[];
  /** Fields of an item, on average. */
  readonly before: number;
  readonly after: number;
}

/** The fields that one response has and the other lacks, those of most items first. */
export function compareFields(a: readonly unknown[], b: readonly unknown[]): FieldsCompared {
  const [before, after] = [countFields(a), countFields(b)];
  return {
    gained: onlyIn(after, before),
    lost: onlyIn(before, after),
    before: average(before, a.length),
    after: average(after, b.length),
  };
}

function onlyIn(
  these: ReadonlyMap<string, number>,
  those: ReadonlyMap<string, number>,
): readonly FieldCount[] {
  return [...these]
    .filter(([path]) => !those.has(path))
    .map(([path, items]) => ({ path, items }))
    .toSorted((one, other) => other.items - one.items || (one.path < other.path ? -1 : 1));
}

function average(counts: ReadonlyMap<string, number>, items: number): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return items === 0 ? 0 : all / items;
}
