import { prettyPieces } from '../../exchange/pretty.ts';
import { breathe } from './idle.ts';

/** Characters shown at once: a browser lays out many more of them only slowly. */
const headLength = 100_000;
/** Characters that are laid out, and taken in by the editor, without holding the page up. */
const batchLength = 200_000;

/** A body laid out over lines: its beginning at once, all of it bit by bit. */
export class Layout {
  readonly head: string;
  readonly isWhole: boolean;
  readonly #json: string;
  #whole: Promise<string> | undefined;

  constructor(json: string) {
    this.#json = json;
    const [head = '', more] = inBatches(json, headLength);
    this.head = head;
    this.isWhole = more === undefined;
  }

  /** What follows the head, with pauses for the page. */
  async *rest(): AsyncGenerator<string, void, void> {
    let from = this.head.length;
    for (const batch of inBatches(this.#json, batchLength)) {
      await breathe();
      yield batch.slice(from);
      from = 0;
    }
  }

  /** All of it as one text. */
  whole(): Promise<string> {
    this.#whole ??= this.isWhole ? Promise.resolve(this.head) : this.#join();
    return this.#whole;
  }

  async #join(): Promise<string> {
    const parts = [this.head];
    for await (const batch of this.rest()) parts.push(batch);
    return parts.join('');
  }
}

function* inBatches(json: string, length: number): Generator<string, void, void> {
  let batch = '';
  for (const piece of prettyPieces(json)) {
    batch += piece;
    // One string of a body may be longer than a batch.
    for (; batch.length >= length; batch = batch.slice(length)) yield batch.slice(0, length);
  }
  if (batch !== '') yield batch;
}
