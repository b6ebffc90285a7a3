import { IntColumn } from './int-column.ts';

/** Which posts have which text. Texts are known by number; the posts that have the same one hang together in a chain. */
export class Postings {
  readonly #counts: number[] = [];
  readonly #first: number[] = [];
  readonly #next = new IntColumn();
  /** Counted from 1, because 0 says that a post has no text. */
  readonly #textOf = new IntColumn();

  /** The ids of all posts are below this. */
  get span(): number {
    return this.#textOf.span;
  }

  /** The number of a post's text; -1 without one. */
  textOf(id: number): number {
    return this.#textOf.get(id) - 1;
  }

  /** How many posts have a text. */
  count(text: number): number {
    return this.#counts[text] ?? 0;
  }

  /** A post that has a text; 0 without one. */
  first(text: number): number {
    return this.#first[text] ?? 0;
  }

  /** The next post that has the same text; 0 after the last. */
  next(id: number): number {
    return this.#next.get(id);
  }

  add(id: number, text: number) {
    this.#next.set(id, this.first(text));
    this.#first[text] = id;
    this.#counts[text] = this.count(text) + 1;
    this.#textOf.set(id, text + 1);
  }

  remove(id: number) {
    const text = this.textOf(id);
    this.#unhook(id, text);
    this.#counts[text] = this.count(text) - 1;
    this.#textOf.set(id, 0);
  }

  #unhook(id: number, text: number) {
    let before = this.first(text);
    if (before === id) {
      this.#first[text] = this.next(id);
    } else {
      while (this.next(before) !== id) before = this.next(before);
      this.#next.set(before, this.next(id));
    }
  }
}
