import type { Member } from '../people/members.ts';
import { demo } from '../../demo.ts';
import type { Favorite, Question } from '../../../model/entities.ts';
import { inOrder } from '../sort-by.ts';
import type { Stage } from '../stage.ts';

/** How many are asked whether they keep a question, where not everybody can be. */
const FEW = 12;

/** Many of them have not joined yet or write little, so the others have to make up for it. */
const EAGERNESS = 2.8;

interface Reading {
  readonly questions: readonly Question[];
  readonly stage: Stage;
}

export function chooseFavorites(readings: readonly Reading[]): Favorite[] {
  const favorites = readings.flatMap(({ questions, stage }) =>
    questions.flatMap((question) => keepers(question, stage)),
  );
  return inOrder(favorites, ({ at }) => at);
}

/** Who keeps a question at hand: the busy more often, and more often if it is liked. */
function keepers(question: Question, { calendar, cast, random }: Stage): Favorite[] {
  const { postId: questionId, created, ownerId, upVotes } = question;
  const { members } = cast;
  const isLarge = members.length > demo.people;
  const start = isLarge ? random.int(0, members.length - 1) : 0;
  const count = isLarge ? FEW : members.length;
  const eagerness = isLarge ? EAGERNESS * (demo.people / FEW) : 1;
  const likelihood = 0.0008 * (1 + upVotes) * eagerness;
  const keen: Member[] = [];
  for (let place = start; place < start + count; place += 1) {
    const member = members[place % members.length];
    if (!member || member.created >= created || member.userId === ownerId) continue;
    if (random.chance(member.activity * likelihood)) keen.push(member);
  }
  return keen.map(({ userId }) => ({
    userId,
    questionId,
    at: calendar.between(created, calendar.now),
  }));
}
