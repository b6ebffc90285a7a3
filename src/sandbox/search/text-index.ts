// This file indexes texts by their words. Posts repeat each other, so a text is indexed once, however many posts have it.
import { Index } from 'flexsearch';
import { Postings } from './postings.ts';
import { splitWords } from './words.ts';

export class TextIndex {
  readonly holders = new Postings();
  /** A resolution of 1 does without the places of the words in a text. */
  readonly #index = new Index({ tokenize: 'strict', encode: splitWords, resolution: 1 });
  readonly #texts: string[] = [];
  readonly #shares: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #vacant: number[] = [];

  /** The numbers of the texts that hold a word. */
  find(word: string): readonly number[] {
    return this.#index.search(word, { limit: Infinity }) as readonly number[];
  }

  /** How much of a text a word makes up: the longer the text, the less. */
  shareOf(text: number): number {
    return this.#shares[text] ?? 0;
  }

  put(id: number, text: string) {
    if (this.#texts[this.holders.textOf(id)] === text) return;
    this.remove(id);
    this.holders.add(id, this.#numbers.get(text) ?? this.#add(text));
  }

  remove(id: number) {
    const number = this.holders.textOf(id);
    if (number === -1) return;
    this.holders.remove(id);
    if (this.holders.count(number) === 0) this.#discard(number);
  }

  #add(text: string): number {
    const number = this.#vacant.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#shares[number] = 1 / Math.sqrt(text.length);
    this.#numbers.set(text, number);
    this.#index.add(number, text);
    return number;
  }

  #discard(number: number) {
    this.#index.remove(number);
    this.#numbers.delete(this.#texts[number] ?? '');
    this.#texts[number] = '';
    this.#vacant.push(number);
  }
}
