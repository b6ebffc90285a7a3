import { ScoreTable } from './score-table.ts';

/** What documents are scored on, word by word. One sheet serves all searches: rows as long as a team are too much to throw away each time. */
export class ScoreSheet {
  #scores = new Float32Array();
  /** How many rounds each document has passed. */
  #passed = new Uint32Array();

  /** Makes room for all ids below a number. */
  clear(span: number) {
    if (span > this.#passed.length) {
      this.#scores = new Float32Array(span);
      this.#passed = new Uint32Array(span);
    } else {
      this.#scores.fill(0);
      this.#passed.fill(0);
    }
  }

  /** Adds to the score of a document, unless it has missed a round before. */
  add(id: number, score: number, round: number) {
    const passed = this.#passed[id] ?? 0;
    if (passed < round) return;
    this.#passed[id] = round + 1;
    this.#scores[id] = (this.#scores[id] ?? 0) + score;
  }

  /** Gives the documents that have passed so many rounds. */
  read(rounds: number): ScoreTable {
    const table = new ScoreTable();
    for (let id = 1; id < this.#passed.length; id++) {
      if (this.#passed[id] === rounds) table.set(id, this.#scores[id] ?? 0);
    }
    return table;
  }
}
