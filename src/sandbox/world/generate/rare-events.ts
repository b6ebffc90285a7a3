// What happens once or twice in a finished team, so that every field has something to show. Nothing is drawn.

import type {
  DeletedPost,
  OwnFlag,
  Person,
  ReputationChange,
  World,
} from '../../model/entities.ts';
import { duplicateLabel } from '../content/flag-reasons.ts';
import { day, hour } from './calendar.ts';
import { placeOf } from './numbering.ts';
import { sortBy } from './sort-by.ts';

const bountyAmount = 50;

/** An answer from before all others; no answer that is there has this id. */
const deletedId = 2_000;

export const deleted: readonly DeletedPost[] = [{ postId: deletedId, type: 'answer' }];

const lockNotice =
  'This question is **locked**: it is kept for what was said then, and what we do today is another matter.';

/** The demo user loses reputation with a deleted answer, and with the vote of somebody who is deleted. */
export function addLosses(people: readonly Person[], meId: number): readonly Person[] {
  const { created = 0, lastAccess = 0 } = people[meId - 1] ?? {};
  if (lastAccess - created < 2 * day) return people;
  const postId = deletedId;
  const without = addChanges(
    people,
    meId,
    { at: created + day, points: 10, kind: 'post_upvoted', postId },
    { at: created + 2 * day, points: -10, kind: 'post_deleted', postId },
  );
  const leaver = people.find(({ gone }) => gone === 'deleted');
  if (!leaver || reputationAt(people[meId - 1], leaver.lastAccess) <= 10) return without;
  return addChanges(without, meId, { at: leaver.lastAccess, points: -10, kind: 'user_deleted' });
}

/** The demo user rewards an answer that was accepted already, as soon as there is reputation for it. */
export function awardBounty<
  T extends Pick<World, 'now' | 'meId' | 'people' | 'questions' | 'answers'>,
>(team: T): T {
  const { now, meId: by, people, questions, answers } = team;
  for (const question of questions) {
    const place = placeOf(question.acceptedAnswerId ?? 0);
    const answer = answers[place];
    if (question.ownerId !== by || !answer || answer.ownerId === by) continue;
    const at = Math.max(question.created + 2 * day, answer.created + day);
    if ((question.closed ?? question.communityOwnedAt) || at + 3 * day > now) continue;
    if (reputationAt(people[by - 1], at) <= 3 * bountyAmount) continue;
    const spent = addChanges(people, by, {
      at,
      points: -bountyAmount,
      kind: 'bounty_given',
      postId: question.postId,
    });
    return {
      ...team,
      people: addChanges(spent, answer.ownerId, {
        at: at + 3 * day,
        points: bountyAmount,
        kind: 'bounty_earned',
        postId: answer.postId,
      }),
      answers: answers.with(place, { ...answer, awarded: { amount: bountyAmount, by } }),
    };
  }
  return team;
}

type DisputedTeam = Pick<World, 'now' | 'people' | 'questions' | 'comments' | 'suggestedEdits'>;

/** The first question that was closed as a matter of opinion with answers below it is locked, once all is said. */
export function lockDispute(team: DisputedTeam): World['questions'] {
  const { now, people, questions, comments, suggestedEdits } = team;
  const place = questions.findIndex(
    ({ closed, answerIds }) => closed?.reason === 'Opinion-based' && answerIds.length > 0,
  );
  const question = questions[place];
  if (!question?.closed) return questions;
  const ids = new Set([question.postId, ...question.answerIds]);
  const isHere = ({ postId = 0 }: { readonly postId?: number }) => ids.has(postId);
  const last = Math.max(
    question.closed.at,
    question.lastActivity,
    ...comments.filter(isHere).map(({ created }) => created),
    ...people.flatMap((person) => person.reputationChanges.filter(isHere).map(({ at }) => at)),
    ...suggestedEdits
      .filter(isHere)
      .map(({ created, approvedAt, rejectedAt }) => approvedAt ?? rejectedAt ?? created),
  );
  const locked = { at: Math.min(now, last + hour), by: question.closed.by, notice: lockNotice };
  return questions.with(place, { ...question, locked });
}

/** The demo user takes the newest open question that points to an older one for its duplicate. */
export function raiseFlags({ questions, meId }: Pick<World, 'questions' | 'meId'>): OwnFlag[] {
  const question = questions.findLast(
    ({ ownerId, closed, linkedIds }) => ownerId !== meId && !closed && linkedIds.length > 0,
  );
  const originalId = question?.linkedIds[0];
  if (!question || originalId === undefined) return [];
  return [{ kind: 'question', id: question.postId, label: duplicateLabel, originalId }];
}

/** In the order of their dates. */
function addChanges(
  people: readonly Person[],
  userId: number,
  ...changes: readonly ReputationChange[]
): readonly Person[] {
  const person = people[userId - 1];
  if (!person) return people;
  const all = sortBy([...person.reputationChanges, ...changes], ({ at }) => at);
  return people.with(userId - 1, { ...person, reputationChanges: all });
}

function reputationAt(person: Person | undefined, moment: number): number {
  const changes = person?.reputationChanges.filter(({ at }) => at <= moment) ?? [];
  return changes.reduce((sum, { points }) => sum + points, 1);
}
