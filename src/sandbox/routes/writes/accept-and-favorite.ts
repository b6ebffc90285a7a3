import { accessDeniedError, writeFailedError } from '../../http/api-error.ts';
import type { Answer } from '../../model/entities.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../route.ts';
import type { Route, Routes } from '../route.ts';
import { isOwn, requireUnlocked } from './permissions.ts';
import { changeReputation, respondToWrite, withoutAccepted } from './write.ts';

/** The marks that the owner of the token sets on a question: which answer is accepted, and that it is a favorite. */
export const markWrites = {
  'accept-answer': accept(true),
  'undo-accept-answer': accept(false),
  'favorite-question': favorite(true),
  'undo-favorite-question': favorite(false),
} satisfies Routes;

function accept(isAccepted: boolean): Route {
  return (call) => {
    const { team } = call;
    const answer = requireById('answer', call);
    const question = team.questions.get(answer.questionId);
    if (!question || !isOwn(question, team))
      throw accessDeniedError('only the asker may accept an answer');
    requireUnlocked(question, team);
    const { acceptedAnswerId } = question;
    if ((acceptedAnswerId === answer.postId) === isAccepted)
      throw writeFailedError(`the answer is ${isAccepted ? 'accepted already' : 'not accepted'}`);
    return respondToWrite('answer', call, answer, () => {
      const others = withoutAccepted(question);
      team.questions.save(isAccepted ? { ...others, acceptedAnswerId: answer.postId } : others);
      const before = team.answers.get(acceptedAnswerId);
      if (before) settle(before, -1, team);
      if (isAccepted) settle(answer, 1, team);
    });
  };
}

/** The points for the writer of the answer and for the asker (docs/reputation of the site). */
const points = { answer: 15, asker: 2 };

/** Accepting one's own answer earns nothing. */
function settle(answer: Answer, sign: 1 | -1, team: Team) {
  if (isOwn(answer, team)) return;
  const { postId, ownerId } = answer;
  const isTaken = sign === -1;
  const kind = isTaken ? 'answer_unaccepted' : 'answer_accepted';
  const askerKind = isTaken ? 'asker_unaccept_answer' : 'asker_accepts_answer';
  changeReputation(ownerId, { points: sign * points.answer, kind, postId }, team);
  changeReputation(team.meId, { points: sign * points.asker, kind: askerKind, postId }, team);
}

function favorite(isKept: boolean): Route {
  return (call) => {
    const { favorites, meId, now } = call.team;
    const question = requireById('question', call);
    const { postId } = question;
    if (favorites.has(meId, postId) === isKept)
      throw writeFailedError(isKept ? 'it is a favorite already' : 'it is no favorite');
    return respondToWrite('question', call, question, () => {
      if (isKept) favorites.add({ userId: meId, questionId: postId, at: Math.floor(now()) });
      else favorites.remove(meId, postId);
    });
  };
}
