const pageBits = 10;
const pageSize = 1 << pageBits;

type Page = (number | undefined)[];

/**
 * Scores by id. A Map with half a team in it takes longer to fill than the team takes to search, and is so long
 * that V8 clears it away late, at twice the memory; rows of a page each are made fast and soon gone.
 */
export class ScoreTable implements ReadonlyMap<number, number> {
  readonly #pages: (Page | undefined)[] = [];
  #size = 0;

  constructor(scores: Iterable<readonly [number, number]> = []) {
    for (const [id, score] of scores) this.set(id, score);
  }

  get size(): number {
    return this.#size;
  }

  set(id: number, score: number) {
    const page = (this.#pages[id >>> pageBits] ??= new Array<number | undefined>(pageSize));
    if (page[id % pageSize] === undefined) this.#size++;
    page[id % pageSize] = score;
  }

  get(id: number): number | undefined {
    return this.#pages[id >>> pageBits]?.[id % pageSize];
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
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
    for (const [id] of this.entries()) yield id;
  }

  *values(): Generator<number, undefined> {
    for (const [, score] of this.entries()) yield score;
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (score: number, id: number, scores: ReadonlyMap<number, number>) => void) {
    for (const [id, score] of this) visit(score, id, this);
  }
}
