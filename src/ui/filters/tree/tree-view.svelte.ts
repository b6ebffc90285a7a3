// This file says which rows of the tree are shown, and which one is at hand.
import { foundRows, keysTo, treeRows, type Row } from '../../../filters/tree.ts';

/** Letters that follow within so many milliseconds belong to one word. */
const typingPause = 500;

export class TreeView {
  /** What is searched for. */
  query = $state('');
  /** Whether all objects of the API are shown, or those of the answer. */
  everywhere = $state(false);
  #open: readonly string[];
  #active: string;
  readonly #returned: string;
  #typed = '';
  #typedAt = 0;

  constructor(returned: string) {
    this.#returned = returned;
    this.#open = $state.raw([returned]);
    this.#active = $state.raw(returned);
  }

  readonly rows: readonly Row[] = $derived.by(() => {
    if (this.#isFound) {
      return foundRows(this.query, this.#returned, this.everywhere ? 'all' : 'answer');
    }
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
        if (active.isOpen && !this.#isFound) this.fold(active);
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

  /** Goes to the next row whose name begins with what is typed. */
  #type(key: string): boolean {
    if (!/^[a-z_]$/i.test(key)) return false;
    const now = performance.now();
    const isMore = now - this.#typedAt < typingPause && this.#typed !== key;
    this.#typed = isMore ? this.#typed + key.toLowerCase() : key.toLowerCase();
    this.#typedAt = now;
    const { rows, at } = this;
    // Who goes on typing may mean the row that is at hand already.
    const from = isMore ? at : at + 1;
    const following = [...rows.slice(from), ...rows.slice(0, from)];
    this.choose(following.find(({ name }) => shortName(name).startsWith(this.#typed)));
    return true;
  }

  get #isFound(): boolean {
    return this.everywhere || this.query.trim() !== '';
  }
}

/** The name of a field without that of its object. */
export function shortName(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
