// This file says how a filter is made: from a built-in one, by adding fields and taking some away (docs/create-filter).
import { parameters } from '../catalog/parameters.ts';
import { builtIns, without } from './filter.ts';
import type { BuiltInName, Filter } from './filter.ts';

/** How a filter is made: a built-in one, fields more and fields fewer. */
export interface Composition {
  readonly base: BuiltInName;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly safe: boolean;
}

/** The filter that the API makes of a composition: what is excluded stays out, even when it is included as well. */
export function compose({ base, include, exclude, safe }: Composition): Filter {
  const included = new Set([...builtIns[base].included, ...include]);
  for (const name of exclude) included.delete(name);
  return { included, safe };
}

/** The composition with some fields more, said even of those that its base has: another base may lack them. */
export function including(composition: Composition, names: readonly string[]): Composition {
  const { include, exclude } = composition;
  return {
    ...composition,
    include: [...new Set([...include, ...names])],
    exclude: exclude.filter((name) => !names.includes(name)),
  };
}

/** The composition with some fields fewer; of those that its base lacks nothing has to be said. */
export function excluding(composition: Composition, names: readonly string[]): Composition {
  const { base, include, exclude } = composition;
  const taken = names.filter((name) => builtIns[base].included.has(name));
  return {
    ...composition,
    include: include.filter((name) => !names.includes(name)),
    exclude: [...new Set([...exclude, ...taken])],
  };
}

/** How a filter is made from this base. */
export function decompose(filter: Filter, base: BuiltInName): Composition {
  return {
    base,
    include: without(filter, builtIns[base]),
    exclude: without(builtIns[base], filter),
    safe: filter.safe,
  };
}

/** How a filter is made with the fewest changes. */
export function decomposeShortly(filter: Filter): Composition {
  return parameters.filter.builtIns
    .map((base) => decompose(filter, base))
    .reduce((best, one) => (changes(one) < changes(best) ? one : best));
}

/** Says how a filter is made, as in `default + question.body − shallow_user.link, safe`; at most so many fields of each kind. */
export function describeComposition(
  { base, include, exclude, safe }: Composition,
  most = 4,
): string {
  return `${base}${list('+', include, most)}${list('−', exclude, most)}, ${safe ? 'safe' : 'unsafe'}`;
}

function list(sign: string, names: readonly string[], most: number): string {
  const said = names.slice(0, most).map((name) => ` ${sign} ${name}`);
  const more = names.length > most ? ` ${sign} ${names.length - most} more` : '';
  return said.join('') + more;
}

function changes({ include, exclude }: Composition): number {
  return include.length + exclude.length;
}
