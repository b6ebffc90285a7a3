import { compose, decompose, excluding, including } from '../../filters/composition.ts';
import type { Composition } from '../../filters/composition.ts';
import { isSame } from '../../filters/filter.ts';
import type { BuiltInName, Filter } from '../../filters/filter.ts';
import { namesOf } from '../../filters/object-fields.ts';
import { checkedOf } from '../../filters/tree.ts';
import type { TreeRow } from '../../filters/tree.ts';

/** The filter that is being composed: its base, its fields, and what can be undone. */
export class FieldSelection {
  /** As it was chosen: a field may be in its base as well, so that going back to another base loses none. */
  #chosen: Composition;
  #past = $state.raw<readonly Composition[]>([]);
  /** What exists already: the filter of the form, or one that was just created. */
  #loaded: Composition;

  constructor(composition: Composition) {
    this.#chosen = $state.raw(composition);
    this.#loaded = $state.raw(composition);
  }

  readonly filter: Filter = $derived.by(() => compose(this.#chosen));
  readonly composition: Composition = $derived.by(() => decompose(this.filter, this.#chosen.base));

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  /** Whether something was chosen that would be lost. */
  get isChanged(): boolean {
    return !isSame(this.filter, compose(this.#loaded));
  }

  /** Starts from a filter that exists already. */
  load = (composition: Composition): void => {
    this.#loaded = composition;
    this.#change(composition);
  };

  /** Goes on with a draft. */
  resume = (composition: Composition): void => {
    this.#change(composition);
  };

  /** Takes another base; what was added and taken away stays so. */
  setBase = (base: BuiltInName): void => {
    this.#change({ ...this.#chosen, base });
  };

  setSafe = (safe: boolean): void => {
    this.#change({ ...this.#chosen, safe });
  };

  add = (names: readonly string[]): void => {
    this.#change(including(this.#chosen, names));
  };

  remove = (names: readonly string[]): void => {
    this.#change(excluding(this.#chosen, names));
  };

  toggle = (row: TreeRow): void => {
    const names = row.field ? [row.name] : namesOf(row.object);
    if (checkedOf(row, this.filter) === true) this.remove(names);
    else this.add(names);
  };

  /** Takes back every change to the base. */
  reset = (): void => {
    const { base } = this.#chosen;
    this.#change({ base, include: [], exclude: [], safe: true });
  };

  undo = (): void => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#chosen = before;
  };

  #change(composition: Composition): void {
    this.#past = [...this.#past, this.#chosen];
    this.#chosen = composition;
  }
}
