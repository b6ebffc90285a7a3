import type { Answer, Question, World } from '../../../model/entities.ts';
import { DAY } from '../calendar.ts';
import { placeOf } from '../numbering.ts';
import { book, reputationAt } from './reputation-changes.ts';

type Team = Pick<World, 'now' | 'meId' | 'people' | 'questions' | 'answers'>;

const AMOUNT = 50;

/** Has the demo user reward an answer that was accepted already, as soon as there is reputation for it. Nothing is drawn. */
export function awardBounty<T extends Team>(team: T): T {
  const { meId: by, questions, answers, people } = team;
  for (const question of questions) {
    const place = placeOf(question.acceptedAnswerId ?? 0);
    const answer = answers[place];
    const given = startOf(question, answer, team);
    if (!answer || given === undefined) continue;
    const spent = {
      at: given,
      points: -AMOUNT,
      kind: 'bounty_given',
      postId: question.postId,
    } as const;
    const { postId, ownerId } = answer;
    const won = { at: given + 3 * DAY, points: AMOUNT, kind: 'bounty_earned', postId } as const;
    return {
      ...team,
      people: book(book(people, by, spent), ownerId, won),
      answers: answers.with(place, { ...answer, awarded: { amount: AMOUNT, by } }),
    };
  }
  return team;
}

/** When the bounty was offered; undefined where the demo user could not have done so. */
function startOf(question: Question, answer: Answer | undefined, { now, meId, people }: Team) {
  const { ownerId, closed, communityOwnedAt } = question;
  if (ownerId !== meId || !answer || answer.ownerId === meId) return undefined;
  if (closed ?? communityOwnedAt) return undefined;
  const at = Math.max(question.created + 2 * DAY, answer.created + DAY);
  const isAffordable = reputationAt(people[meId - 1], at) > 3 * AMOUNT;
  return isAffordable && at + 3 * DAY <= now ? at : undefined;
}
