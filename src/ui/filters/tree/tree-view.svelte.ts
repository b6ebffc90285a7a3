import { searchRows, keysTo, treeRows } from '../../../filters/tree.ts';
import type { TreeRow } from '../../../filters/tree.ts';

/** Letters that follow within so many milliseconds belong to one word. */
const typingPause = 500;

/** Which rows of the tree are shown, and which one is active. */
export class TreeView {
  /** What is searched for. */
  query = $state('');
  /** Whether all objects of the API are shown, or only those of the response. */
  showAll = $state(false);
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

  readonly rows: readonly TreeRow[] = $derived.by(() => {
    if (this.#isFound) {
      return searchRows(this.query, this.#returned, this.showAll ? 'all' : 'response');
    }
    return treeRows(this.#returned, this.#open);
  });
  /** The first when the active row is no longer shown. */
  readonly activeIndex: number = $derived.by(() =>
    Math.max(
      0,
      this.rows.findIndex(({ key }) => key === this.#active),
    ),
  );
  readonly active: TreeRow | undefined = $derived.by(() => this.rows[this.activeIndex]);

  activate = (row: TreeRow | undefined): void => {
    if (row) this.#active = row.key;
  };

  /** Opens or closes a row; what is found by a search stays open. */
  toggleOpen = ({ key, field, isOpen }: TreeRow): void => {
    this.#open = isOpen
      ? this.#open.filter((one) => one !== key)
      : // The object in a field opens with it.
        [...this.#open, key, ...(field ? [`${key}/${field.type}`] : [])];
  };

  /** Opens the way to a field and makes it the active row. */
  reveal = (name: string): void => {
    const keys = keysTo(name, this.#returned);
    if (!keys) return;
    this.query = '';
    this.showAll = false;
    this.#open = [...this.#open, ...keys.slice(0, -1)];
    this.#active = keys.at(-1) ?? '';
  };

  /** Does what a key does in a tree (ARIA Authoring Practices, Tree View); gives whether it does anything. */
  handleKey = (key: string): boolean => {
    const { rows, activeIndex, active } = this;
    if (!active) return false;
    switch (key) {
      case 'ArrowDown':
        this.activate(rows[activeIndex + 1]);
        return true;
      case 'ArrowUp':
        this.activate(rows[activeIndex - 1]);
        return true;
      case 'Home':
        this.activate(rows[0]);
        return true;
      case 'End':
        this.activate(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (active.isOpen) this.activate(rows[activeIndex + 1]);
        else if (active.isOpen === false) this.toggleOpen(active);
        return true;
      case 'ArrowLeft':
        if (active.isOpen && !this.#isFound) this.toggleOpen(active);
        else this.activate(rows.find((row) => row.key === active.parent));
        return true;
      case '*':
        for (const row of rows)
          if (row.parent === active.parent && row.isOpen === false) this.toggleOpen(row);
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
    const { rows, activeIndex } = this;
    // Who goes on typing may mean the row that is at hand already.
    const from = isMore ? activeIndex : activeIndex + 1;
    const following = [...rows.slice(from), ...rows.slice(0, from)];
    this.activate(following.find(({ name }) => shortName(name).startsWith(this.#typed)));
    return true;
  }

  get #isFound(): boolean {
    return this.showAll || this.query.trim() !== '';
  }
}

/** The name of a field without that of its object. */
export function shortName(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
