import type { Favorite, Question } from '../../../model/entities.ts';
import { demo } from '../../demo.ts';
import type { GeneratorContext } from '../context.ts';
import type { Member } from '../people/members.ts';
import { sortBy } from '../sort-by.ts';
import type { Posts } from './posts.ts';

/** How many are asked whether they keep a question, where not everybody can be. */
const FEW = 12;

/** Many of them have not joined yet or write little, so the others have to make up for it. */
const EAGERNESS = 2.8;

export function chooseFavorites(
  batches: readonly (Pick<Posts, 'questions'> & GeneratorContext)[],
): Favorite[] {
  const favorites = batches.flatMap((batch) =>
    batch.questions.flatMap((question) => keepers(question, batch)),
  );
  return sortBy(favorites, ({ at }) => at);
}

/** Who keeps a question at hand: the busy more often, and more often if it is liked. */
function keepers(question: Question, { calendar, members, random }: GeneratorContext): Favorite[] {
  const { postId: questionId, created, ownerId, upVotes } = question;
  const { all } = members;
  const isLarge = all.length > demo.people;
  const start = isLarge ? random.int(0, all.length - 1) : 0;
  const count = isLarge ? FEW : all.length;
  const eagerness = isLarge ? EAGERNESS * (demo.people / FEW) : 1;
  const likelihood = 0.0008 * (1 + upVotes) * eagerness;
  const keen: Member[] = [];
  for (let place = start; place < start + count; place += 1) {
    const member = all[place % all.length];
    if (!member || member.created >= created || member.userId === ownerId) continue;
    if (random.chance(member.activity * likelihood)) keen.push(member);
  }
  return keen.map(({ userId }) => ({
    userId,
    questionId,
    at: calendar.between(created, calendar.now),
  }));
}
