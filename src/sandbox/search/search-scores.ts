/** How well documents fit, by their ids. */
export class SearchScores {
  /** 0 stands for a document that was not found. A row is filled faster than a Map. */
  readonly #row: Float32Array;

  constructor(row: Float32Array) {
    this.#row = row;
  }

  get(id: number): number | undefined {
    const score = this.#row[id];
    return score === 0 ? undefined : score;
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  /** Doubles the score of a document that was found. */
  double(id: number): void {
    const score = this.get(id);
    if (score !== undefined) this.#row[id] = score * 2;
  }

  /**
   * So many of the accepted documents with the highest scores, or the lowest, the best first. A common word finds half of
   * a team: neither accepted nor put in order is what cannot come onto the list any more.
   */
  best(length: number, descending: boolean, accepts: (id: number) => boolean): readonly number[] {
    const row = this.#row;
    const sign = descending ? -1 : 1;
    const rankOf = (id: number) => sign * (row[id] ?? 0);
    const narrow = (ids: number[]) =>
      ids.sort((a, b) => rankOf(a) - rankOf(b) || sign * (a - b)).slice(0, length);
    let best: number[] = [];
    let worst = Infinity;
    for (let id = 0; id < row.length; id++) {
      if (row[id] === 0 || rankOf(id) > worst || !accepts(id)) continue;
      best.push(id);
      if (best.length <= 2 * length) continue;
      best = narrow(best);
      worst = rankOf(best.at(-1) ?? 0);
    }
    return narrow(best);
  }
}
