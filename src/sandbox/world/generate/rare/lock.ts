import type { Comment, Question, SuggestedEdit, World } from '../../../model/entities.ts';
import { HOUR } from '../calendar.ts';

type Team = Pick<World, 'now' | 'people' | 'questions' | 'answers' | 'comments' | 'suggestedEdits'>;

const notice =
  'This question is **locked**: it is kept for what was said then, and what we do today is another matter.';

/** Locks the first question of taste that was closed with answers below it, once all is said. Nothing is drawn. */
export function lockDispute(team: Team): readonly Question[] {
  const { questions, now } = team;
  const place = questions.findIndex(
    ({ closed, answerIds }) => closed?.reason === 'Opinion-based' && answerIds.length > 0,
  );
  const question = questions[place];
  if (!question?.closed) return questions;
  const { at, by } = question.closed;
  const last = Math.max(at, question.lastActivity, lastWord(question, team));
  return questions.with(place, {
    ...question,
    locked: { at: Math.min(now, last + HOUR), by, notice },
  });
}

/** When somebody last commented, voted or proposed something on a question or an answer to it. */
function lastWord({ postId, answerIds, ownerId }: Question, team: Team): number {
  const ids = new Set([postId, ...answerIds]);
  const isHere = (item: { readonly postId?: number }) => ids.has(item.postId ?? 0);
  const answers = team.answers.filter(isHere);
  const owners = new Set([ownerId, ...answers.map((answer) => answer.ownerId)]);
  const votes = [...owners].flatMap((id) => team.people[id - 1]?.reputationChanges ?? []);
  return [
    ...team.comments.filter(isHere).map(({ created }: Comment) => created),
    ...votes.filter(isHere).map(({ at }) => at),
    ...team.suggestedEdits.filter(isHere).map(lastOf),
  ].reduce((last, at) => Math.max(last, at), 0);
}

function lastOf({ created, approvedAt, rejectedAt }: SuggestedEdit): number {
  return approvedAt ?? rejectedAt ?? created;
}
