const pageBits = 10;
const pageSize = 1 << pageBits;

/**
 * How well documents fit, by their ids. A Map takes longer to fill with half of a team than the team takes to search,
 * and one long row lives until V8 looks through its whole memory; rows of a page each are made fast and soon gone.
 */
export class SearchScores implements ReadonlyMap<number, number> {
  readonly #pages: ((number | undefined)[] | undefined)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: number): number | undefined {
    return this.#pages[id >>> pageBits]?.[id % pageSize];
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  set(id: number, score: number) {
    const page = (this.#pages[id >>> pageBits] ??= new Array<number | undefined>(pageSize));
    if (page[id % pageSize] === undefined) this.#size++;
    page[id % pageSize] = score;
  }

  *entries(): Generator<[number, number], undefined> {
    for (const [number, page] of this.#pages.entries()) {
      for (let place = 0; place < (page?.length ?? 0); place++) {
        const score = page?.[place];
        if (score !== undefined) yield [number * pageSize + place, score];
      }
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
