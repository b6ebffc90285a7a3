// This file finds how a response gets to hold an object: through which fields, from the wrapper on.
import { wrapperName } from '../catalog/fields.ts';
import type { NamedField } from '../catalog/fields.ts';
import type { Filter } from './filter.ts';
import { fieldsOf, isOffTeams, objectIn } from './object-fields.ts';

export type FieldPath = readonly NamedField[];

interface Candidate {
  readonly path: FieldPath;
  readonly cost: number;
}

/** A way over what Teams lacks leads nowhere; one with fewer fields to add to the filter is better; then the shorter. */
const costs = { offTeams: 10_000, added: 100, step: 1 };

/**
 * The best way to each object that an endpoint with this return type can return, the nearest objects first.
 * `isKept` says whether the filter keeps a field.
 */
export function findPaths(
  returned: string,
  isIncluded: (name: string) => boolean,
): ReadonlyMap<string, FieldPath> {
  const best = new Map<string, Candidate>([[wrapperName, { path: [], cost: 0 }]]);
  const queue = [wrapperName];
  // An object is looked at again when a better way to it was found. Every step costs something, so this ends.
  for (const object of queue) {
    const { path, cost } = best.get(object) ?? { path: [], cost: 0 };
    for (const step of fieldsOf(object)) {
      const inner = objectIn(step.field, returned);
      if (inner === undefined) continue;
      const reached = cost + costOf(step, isIncluded);
      if (reached >= (best.get(inner)?.cost ?? Infinity)) continue;
      best.set(inner, { path: [...path, step], cost: reached });
      queue.push(inner);
    }
  }
  return new Map([...best].map(([object, { path }]) => [object, path]));
}

/** The way to each object that a response with items of a type can hold under some filter. */
export function pathsFrom(returned: string): ReadonlyMap<string, FieldPath> {
  return findPaths(returned, () => true);
}

/** The objects that a response can hold under a filter, the wrapper first. */
export function objectsIn(returned: string, { included }: Filter): ReadonlySet<string> {
  const reached = new Set([wrapperName]);
  // What is found is added to the end of the set while it is walked.
  for (const object of reached) {
    for (const { name, field } of fieldsOf(object)) {
      const inner = objectIn(field, returned);
      if (inner !== undefined && included.has(name)) reached.add(inner);
    }
  }
  return reached;
}

function costOf({ name, field }: NamedField, isIncluded: (name: string) => boolean): number {
  const off = isOffTeams(field) ? costs.offTeams : 0;
  const added = isIncluded(name) ? 0 : costs.added;
  return off + added + costs.step;
}
