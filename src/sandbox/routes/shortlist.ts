import type { Question } from '../world/model.ts';

interface Entry {
  readonly question: Question;
  /** The lower, the further up. */
  readonly rank: number;
}

/** Keeps the questions with the highest scores, or the lowest: as many as are wanted, so that the others need no order. */
export class Shortlist {
  readonly #length: number;
  readonly #sign: 1 | -1;
  readonly #entries: Entry[] = [];
  #bar = Infinity;

  constructor(length: number, descending: boolean) {
    this.#length = length;
    this.#sign = descending ? -1 : 1;
  }

  /** Tells whether a question with this score may still come onto the list. */
  admits(score: number): boolean {
    return this.#sign * score <= this.#bar;
  }

  add(question: Question, score: number) {
    this.#entries.push({ question, rank: this.#sign * score });
    if (this.#entries.length > 2 * this.#length) this.#narrow();
  }

  /** The list from the top. */
  read(): readonly Question[] {
    this.#narrow();
    return this.#entries.map(({ question }) => question);
  }

  #narrow() {
    const idOf = ({ question }: Entry) => question.postId;
    this.#entries.sort((a, b) => a.rank - b.rank || this.#sign * (idOf(a) - idOf(b)));
    this.#entries.splice(this.#length);
    if (this.#entries.length === this.#length) this.#bar = this.#entries.at(-1)?.rank ?? Infinity;
  }
}
