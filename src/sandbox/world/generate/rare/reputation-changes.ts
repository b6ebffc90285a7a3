import type { Person, ReputationChange } from '../../../model/entities.ts';
import { sortBy } from '../sort-by.ts';

/** Adds changes to the reputation of a person. */
export function book(
  people: readonly Person[],
  userId: number,
  ...changes: readonly ReputationChange[]
): readonly Person[] {
  const person = people[userId - 1];
  if (!person) return people;
  const all = sortBy([...person.reputationChanges, ...changes], ({ at }) => at);
  return people.with(userId - 1, { ...person, reputationChanges: all });
}

/** The reputation of a person at a moment. */
export function reputationAt(person: Person | undefined, moment: number): number {
  const changes = person?.reputationChanges.filter(({ at }) => at <= moment) ?? [];
  return changes.reduce((sum, { points }) => sum + points, 1);
}
