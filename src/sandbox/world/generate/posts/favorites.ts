import type { Favorite } from '../../../model/entities.ts';
import { demo } from '../../demo.ts';
import type { Member } from '../people/members.ts';
import type { GeneratorContext } from '../plan/planned.ts';
import { sortBy } from '../sort-by.ts';
import type { Posts } from './posts.ts';

/** How many are asked whether they keep a question, where not everybody can be. */
const few = 12;

/** Many of those few have not joined yet or write little, so the others have to make up for it. */
const zeal = 2.8;

/** Who keeps which question at hand: the busy more often, and more often if it is liked. */
export function chooseFavorites(
  batches: readonly (Pick<Posts, 'questions'> & GeneratorContext)[],
): Favorite[] {
  const favorites: Favorite[] = [];
  for (const { questions, members, calendar, random } of batches) {
    const { all } = members;
    const isLarge = all.length > demo.people;
    const count = isLarge ? few : all.length;
    const eagerness = 0.0008 * (isLarge ? zeal * (demo.people / few) : 1);
    for (const { postId: questionId, created, ownerId, upVotes } of questions) {
      const start = isLarge ? random.int(0, all.length - 1) : 0;
      const keen: Member[] = [];
      for (let place = start; place < start + count; place += 1) {
        const member = all[place % all.length];
        if (!member || member.created >= created || member.userId === ownerId) continue;
        if (random.chance(member.activity * eagerness * (1 + upVotes))) keen.push(member);
      }
      for (const { userId } of keen) {
        favorites.push({ userId, questionId, at: calendar.between(created, calendar.now) });
      }
    }
  }
  return sortBy(favorites, ({ at }) => at);
}
