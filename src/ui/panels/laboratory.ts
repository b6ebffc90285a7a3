import { oncePer } from '../state/once-per.svelte.ts';

/** What other parts of the page want the error laboratory to begin with. */
class Laboratory {
  #wanted: number | undefined;

  /** The id of the error to trigger when it opens. */
  set wanted(id: number) {
    this.#wanted = id;
  }

  /** Gives what is wanted, once. */
  take(): number | undefined {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    return wanted;
  }
}

export const laboratoryOf = oncePer(() => new Laboratory());
