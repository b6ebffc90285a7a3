import type { Person, World } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import { RecordCollection } from '../collection.ts';

/** Gives the id of somebody who has not left; nothing can be looked up by the id of somebody who has. */
export type PresentIds = (userId: number | undefined) => readonly number[];

/** Parts those who are there from those who have left. */
export function createMembers({ people: all, community }: World) {
  const members = all.filter(({ gone }) => gone === undefined);
  const people = new RecordCollection(
    resourceTypes.user,
    community ? [community, ...members] : members,
  );
  const left = new Map(
    all.filter(({ gone }) => gone !== undefined).map((person) => [person.userId, person]),
  );
  const present: PresentIds = (userId) =>
    userId === undefined || left.has(userId) ? noIds : [userId];
  /** Somebody by whom something is, whether still there or not; undefined where nothing is known any more. */
  const whoIs = (userId: number | undefined): Person | undefined => {
    const person = people.get(userId) ?? left.get(userId ?? 0);
    return person?.gone === 'erased' ? undefined : person;
  };
  return { people, present, whoIs };
}

const noIds: readonly number[] = [];
