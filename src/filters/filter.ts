// This file says what a filter is: which fields a response holds, and whether its texts are encoded for HTML.
import { fields } from '../catalog/fields.ts';
import type { NamedField } from '../catalog/fields.ts';
import { parameters } from '../catalog/parameters.ts';

export interface Filter {
  /** Names such as `question.title` and `.items`; also those that the API knows and the catalog does not. */
  readonly included: ReadonlySet<string>;
  /** Texts come encoded for HTML. */
  readonly safe: boolean;
}

/** What ids consist of, as seen in 161 public ones; a safe one begins with `!`. Those that the sandbox makes are longer. */
export const idForm = /^!?[A-Za-z0-9()*\-._]{1,599}$/;

/** What the names of fields consist of, known or not. */
export const fieldForm = /^\w{0,49}\.\w{1,50}$/;

export type BuiltInName = (typeof parameters.filter.builtIns)[number];

/** The filters that have a name. */
export const builtIns: Readonly<Record<BuiltInName, Filter>> = {
  default: including(({ field }) => field.filter === undefined),
  withbody: including(({ field }) => field.filter !== 'custom'),
  none: including(() => false),
  total: including(({ name }) => name === '.total'),
};

const names: readonly string[] = parameters.filter.builtIns;

/** Whether a text is the name of a filter; the API wants it in small letters. */
export function isBuiltIn(text: string): text is BuiltInName {
  return names.includes(text);
}

/** Whether two filters do the same. */
export function isSame(a: Filter, b: Filter): boolean {
  return a.safe === b.safe && without(a, b).length === 0 && without(b, a).length === 0;
}

/** The fields of one filter that another lacks, in the order of the catalog; those it does not know come last. */
export function without(filter: Filter, other: Filter): readonly string[] {
  return [...filter.included].filter((name) => !other.included.has(name)).sort(inOrder);
}

/** The filter with some fields fewer. */
export function withoutFields({ included, safe }: Filter, names: readonly string[]): Filter {
  return { included: new Set([...included].filter((name) => !names.includes(name))), safe };
}

const places: ReadonlyMap<string, number> = new Map(fields.map(({ name }, place) => [name, place]));

function inOrder(a: string, b: string): number {
  return (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity) || (a < b ? -1 : 1);
}

function including(isIncluded: (field: NamedField) => boolean): Filter {
  return { included: new Set(fields.filter(isIncluded).map(({ name }) => name)), safe: true };
}
