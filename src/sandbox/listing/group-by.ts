/** Sorts items into groups in one pass; an item stands in as many groups as it has keys. */
export function groupBy<T, K>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly K[],
): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Makes items findable by one key that is unique to each. */
export function indexBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}
