// This file counts items by a name that they have, such as a tag or an author.
import type { FigureRow } from './figure.ts';

const most = 10;

/** The rows with the greatest values; those with the same value in the order of their names. */
export class TopRows {
  readonly #rows: FigureRow[] = [];

  /** The name is made only for a row that has a chance. */
  add(value: number, label: () => string): void {
    const last = this.#rows[most - 1];
    if (last && value < last.value) return;
    const row = { label: label(), value };
    const at = this.#rows.findIndex((one) => isBefore(row, one));
    if (at >= 0) this.#rows.splice(at, 0, row);
    else this.#rows.push(row);
    if (this.#rows.length > most) this.#rows.pop();
  }

  get rows(): readonly FigureRow[] {
    return this.#rows;
  }
}

function isBefore(one: FigureRow, other: FigureRow): boolean {
  return one.value === other.value ? one.label < other.label : one.value > other.value;
}

/** How often each name comes. */
export class NameCounter {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The most frequent names. */
  get rows(): readonly FigureRow[] {
    const top = new TopRows();
    for (const [name, count] of this.#counts) top.add(count, () => name);
    return top.rows;
  }
}

/** How often each person comes. Two can have the same name, so the id counts; without a second one it is not shown. */
export class PeopleCounter {
  readonly #counts = new NameCounter();
  readonly #names = new Map<string, string>();

  /** The name is asked for once. */
  add(id: string, name: () => string): void {
    this.#counts.add(id);
    if (!this.#names.has(id)) this.#names.set(id, name());
  }

  get rows(): readonly FigureRow[] {
    const top = this.#counts.rows.map(({ label: id, value }) => ({
      id,
      name: this.#nameOf(id),
      value,
    }));
    return top.map(({ id, name, value }) => {
      const isShared = top.filter((one) => one.name === name).length > 1;
      return { label: isShared ? `${name} (${id})` : name, value };
    });
  }

  #nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}
