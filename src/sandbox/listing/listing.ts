import type { Records, RenderedName } from '../model/records.ts';
import type { ResourceType, OrderKey } from '../model/resource-types.ts';

export interface SortedItems<T> {
  readonly items: readonly T[];
  /** When each was created, side by side so that dates are compared fast; NaN for what has no date. */
  readonly created: readonly number[];
}

/** Items of a type. Each order of them is made when it is first asked for, and kept until there are other items. */
export class Listing<Name extends RenderedName> {
  readonly type: ResourceType<Name>;
  readonly #read: () => readonly Records[Name][];
  readonly #orders = new Map<string, SortedItems<Records[Name]>>();
  #ordered: readonly Records[Name][] = [];

  /** `read` gives the items as they are by then: the same array for as long as nothing changes. */
  constructor(type: ResourceType<Name>, read: () => readonly Records[Name][]) {
    this.type = type;
    this.#read = read;
  }

  get items(): readonly Records[Name][] {
    return this.#read();
  }

  /** The items in the order of a sort, or as they stand without one. */
  sortedBy(sort: string | undefined, descending = false): SortedItems<Records[Name]> {
    const { items } = this;
    if (items !== this.#ordered) this.#orders.clear();
    this.#ordered = items;
    const name = `${sort} ${descending}`;
    const known = this.#orders.get(name);
    if (known) return known;
    const sorted = sort === undefined ? items : sortItems(items, this.type, sort, descending);
    const order = { items: sorted, created: sorted.map((item) => this.type.created(item) ?? NaN) };
    this.#orders.set(name, order);
    return order;
  }
}

function sortItems<Name extends RenderedName>(
  items: readonly Records[Name][],
  type: ResourceType<Name>,
  sort: string,
  descending: boolean,
): readonly Records[Name][] {
  const keyOf = sortKeyOf(type, sort);
  const sign = descending ? -1 : 1;
  const tieSign = type.tiesAscend?.includes(sort) === true ? 1 : sign;
  return items
    .flatMap((item) => {
      const key = keyOf(item);
      return key === undefined ? [] : { item, key, id: type.id(item) };
    })
    .sort((a, b) => sign * compareKeys(a.key, b.key) || tieSign * compareKeys(a.id, b.id))
    .map(({ item }) => item);
}

export function sortKeyOf<Name extends RenderedName>(type: ResourceType<Name>, sort: string) {
  const keyOf = type.sorts[sort];
  if (!keyOf) throw new TypeError(`No key is defined for sort ${sort} of ${type.type}.`);
  return keyOf;
}

/** By code unit, so that the order is the same wherever the sandbox runs. */
export function compareKeys(a: OrderKey, b: OrderKey): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
