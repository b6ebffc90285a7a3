/** How many of these places have to be taken out so that the rest ascend: as many items stand elsewhere. */
export function countMoved(places: readonly number[]): number {
  /** The least place at which an ascending row of each length can end. */
  const ends: number[] = [];
  for (const place of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return places.length - ends.length;
}
