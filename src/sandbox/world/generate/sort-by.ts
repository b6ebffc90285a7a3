/** Sorts by a moment, ties as they were. */
export function sortBy<T>(items: readonly T[], momentOf: (item: T) => number): T[] {
  return items.toSorted((one, other) => momentOf(one) - momentOf(other));
}
