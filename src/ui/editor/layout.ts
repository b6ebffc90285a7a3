import { prettyPieces } from '../../exchange/pretty.ts';
import { afterPaint, yieldToBrowser } from '../browser/idle.ts';

/** Characters shown at once: a browser lays out many more of them only slowly. */
const headLength = 100_000;
/** Characters that are laid out, and taken in by the editor, without holding the page up. */
const batchLength = 500_000;

/** A body laid out over lines: its beginning at once, all of it bit by bit. */
export class ProgressiveLayout {
  readonly head: string;
  readonly isWhole: boolean;
  /** Characters of the body as it came. */
  readonly length: number;
  readonly #json: string;
  readonly #end: number | undefined;
  #parts: readonly string[] | undefined;

  /** The text is JSON, or is so up to `end`. */
  constructor(json: string, end?: number) {
    this.#json = json;
    this.length = json.length;
    this.#end = end;
    const [head = '', more] = inBatches(prettyPieces(json, end), headLength);
    this.head = head;
    this.isWhole = more === undefined;
  }

  /** What follows the head, with pauses for the page. */
  async *rest(): AsyncGenerator<string, void, void> {
    const parts = [this.head];
    let from = this.head.length;
    await afterPaint();
    for (const batch of inBatches(prettyPieces(this.#json, this.#end), batchLength)) {
      await yieldToBrowser();
      const part = batch.slice(from);
      parts.push(part);
      yield part;
      from = 0;
    }
    this.#parts = parts;
  }

  /** All of it as one text; without delay where the rest has been gone through before. */
  async whole(): Promise<string> {
    if (this.isWhole) return this.head;
    const parts = this.#parts ?? (await this.#collect());
    return parts.join('');
  }

  async #collect(): Promise<readonly string[]> {
    const parts = [this.head];
    for await (const part of this.rest()) parts.push(part);
    return parts;
  }
}

function* inBatches(pieces: Iterable<string>, length: number): Generator<string, void, void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    // One string of a body may be longer than a batch.
    for (; batch.length >= length; batch = batch.slice(length)) yield batch.slice(0, length);
  }
  if (batch !== '') yield batch;
}
