import { accessDeniedError, writeFailedError } from '../../../http/api-error.ts';
import type { Answer, Question } from '../../../model/entities.ts';
import type { Team } from '../../../store/team.ts';
import { changeReputation, isOwn } from './permissions.ts';
import { withoutAccepted } from './posts.ts';

/** The points for the writer of the answer and for the asker (docs/reputation of the site). */
const points = { answer: 15, asker: 2 };

/** Gives the question of an answer, where the owner of the token may accept it. */
export function requireOwnQuestion(answer: Answer, team: Team): Question {
  const question = team.questions.get(answer.questionId);
  if (!question || !isOwn(question, team)) {
    throw accessDeniedError('only the asker may accept an answer');
  }
  return question;
}

export function checkAccept(question: Question, { postId }: Answer): void {
  if (question.acceptedAnswerId === postId)
    throw writeFailedError('the answer is accepted already');
}

export function checkUnaccept(question: Question, { postId }: Answer): void {
  if (question.acceptedAnswerId !== postId) throw writeFailedError('the answer is not accepted');
}

export function accept(question: Question, answer: Answer, team: Team): void {
  const before = team.answers.get(question.acceptedAnswerId);
  if (before) unaccept(question, before, team);
  team.questions.save({ ...question, acceptedAnswerId: answer.postId });
  settle(answer, team, 1);
}

export function unaccept(question: Question, answer: Answer, team: Team): void {
  team.questions.save(withoutAccepted(question));
  settle(answer, team, -1);
}

/** Accepting one's own answer earns nothing. */
function settle(answer: Answer, team: Team, sign: 1 | -1) {
  if (isOwn(answer, team)) return;
  const { postId } = answer;
  const isTaken = sign === -1;
  const kind = isTaken ? 'answer_unaccepted' : 'answer_accepted';
  const askerKind = isTaken ? 'asker_unaccept_answer' : 'asker_accepts_answer';
  changeReputation(answer.ownerId, { points: sign * points.answer, kind, postId }, team);
  changeReputation(team.meId, { points: sign * points.asker, kind: askerKind, postId }, team);
}
