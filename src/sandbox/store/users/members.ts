import { indexBy } from '../../listing/group-by.ts';
import type { Person, World } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import { RecordCollection } from '../collection.ts';

/** Parts those who are there from those who have left. */
export function createMembers({ people: all, community }: World) {
  const members = all.filter(({ gone }) => gone === undefined);
  const people = new RecordCollection(
    resourceTypes.user,
    community ? [community, ...members] : members,
  );
  const gone = all.filter((person) => person.gone !== undefined);
  const left = indexBy(gone, ({ userId }) => userId);
  return {
    people,
    /** The id of somebody who has not left; nothing can be looked up by the id of somebody who has. */
    present: (userId: number | undefined): readonly number[] =>
      userId === undefined || left.has(userId) ? noIds : [userId],
    /** Somebody by whom something is, whether still there or not; undefined where nothing is known any more. */
    whoIs: (userId: number | undefined): Person | undefined => {
      const person = people.get(userId) ?? left.get(userId ?? 0);
      return person?.gone === 'erased' ? undefined : person;
    },
  };
}

const noIds: readonly number[] = [];
