// This file says which rows of the tree are shown, and which one is at hand.
import { foundRows, keysTo, treeRows, type Row } from '../../filters/tree.ts';

export class TreeView {
  /** What is searched for. */
  query = $state('');
  /** Whether all objects of the API are shown, or those of the answer. */
  everywhere = $state(false);
  #open: readonly string[];
  #active: string;
  readonly #returned: string;

  constructor(returned: string) {
    this.#returned = returned;
    this.#open = $state.raw([returned]);
    this.#active = $state.raw(returned);
  }

  readonly rows: readonly Row[] = $derived.by(() => {
    if (this.everywhere) return foundRows(this.query);
    if (this.query.trim() !== '') return foundRows(this.query, this.#returned);
    return treeRows(this.#returned, this.#open);
  });
  /** The place of the row at hand; the first when it is no longer shown. */
  readonly at: number = $derived.by(() =>
    Math.max(
      0,
      this.rows.findIndex(({ key }) => key === this.#active),
    ),
  );
  readonly active: Row | undefined = $derived.by(() => this.rows[this.at]);

  choose = (row: Row | undefined): void => {
    if (row) this.#active = row.key;
  };

  /** Opens or closes a row; what is found by a search stays open. */
  fold = ({ key, field, isOpen }: Row): void => {
    this.#open = isOpen
      ? this.#open.filter((one) => one !== key)
      : // The object in a field opens with it.
        [...this.#open, key, ...(field ? [`${key}/${field.type}`] : [])];
  };

  /** Opens the way to a field and takes it at hand. */
  reveal = (name: string): void => {
    const keys = keysTo(name, this.#returned);
    if (!keys) return;
    this.query = '';
    this.everywhere = false;
    this.#open = [...this.#open, ...keys.slice(0, -1)];
    this.#active = keys.at(-1) ?? '';
  };

  /** Does what a key does in a tree (ARIA Authoring Practices, Tree View); gives whether it does anything. */
  press = (key: string): boolean => {
    const { rows, at, active } = this;
    if (!active) return false;
    switch (key) {
      case 'ArrowDown':
        this.choose(rows[at + 1]);
        return true;
      case 'ArrowUp':
        this.choose(rows[at - 1]);
        return true;
      case 'Home':
        this.choose(rows[0]);
        return true;
      case 'End':
        this.choose(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (active.isOpen) this.choose(rows[at + 1]);
        else if (active.isOpen === false) this.fold(active);
        return true;
      case 'ArrowLeft':
        if (active.isOpen && this.#folds) this.fold(active);
        else this.choose(rows.find((row) => row.key === active.parent));
        return true;
      case '*':
        for (const row of rows)
          if (row.parent === active.parent && row.isOpen === false) this.fold(row);
        return true;
      default:
        return this.#type(key);
    }
  };

  /** Goes to the next row whose name begins with a letter. */
  #type(key: string): boolean {
    if (!/^[a-z]$/i.test(key)) return false;
    const { rows, at } = this;
    const following = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
    this.choose(following.find(({ name }) => shortName(name).startsWith(key.toLowerCase())));
    return true;
  }

  get #folds(): boolean {
    return !this.everywhere && this.query.trim() === '';
  }
}

/** The name of a field without that of its object. */
export function shortName(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
