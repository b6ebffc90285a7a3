/**
 * How well documents fit, by their ids; what was not found has no score. A row of numbers, since to fill a Map with
 * half of a team takes longer than to search the team.
 */
export class SearchScores implements ReadonlyMap<number, number> {
  readonly #scores: Float32Array;
  readonly size: number;

  /** Takes a score for each id; 0 says that it was not found. */
  constructor(scores: Float32Array, size: number) {
    this.#scores = scores;
    this.size = size;
  }

  get(id: number): number | undefined {
    const score = this.#scores[id];
    return score === 0 ? undefined : score;
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  /** The same with other scores for some documents. */
  multiplied(ids: Iterable<number>, factor: number): SearchScores {
    const scores = this.#scores.slice();
    for (const id of ids) scores[id] = (scores[id] ?? 0) * factor;
    return new SearchScores(scores, this.size);
  }

  *entries(): Generator<[number, number], undefined> {
    for (let id = 0; id < this.#scores.length; id++) {
      const score = this.get(id);
      if (score !== undefined) yield [id, score];
    }
  }

  *keys(): Generator<number, undefined> {
    for (const [id] of this) yield id;
  }

  *values(): Generator<number, undefined> {
    for (const [, score] of this) yield score;
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (score: number, id: number, scores: SearchScores) => void) {
    for (const [id, score] of this) visit(score, id, this);
  }
}
