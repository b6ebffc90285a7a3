import type { Desk } from '../context.ts';
import { sealFate } from './lifecycle.ts';
import type { Answer, Question } from '../../../model/entities.ts';
import { countViews, countDownVotes, drawEdit } from './engagement.ts';
import type { Thread } from '../plan/threads.ts';
import type { Writable } from '../writable.ts';

export function writeQuestion(thread: Thread, answers: readonly Answer[], desk: Desk): Question {
  const { postId, title, draft, asker, created, accepted, votes } = thread;
  const edited = drawEdit(asker, created, desk);
  const downVotes = countDownVotes(votes);
  const upVotes = votes.length - downVotes;
  const question: Writable<Question> = {
    postId,
    ownerId: asker.userId,
    created,
    lastActivity: lastActivityOf(edited?.at ?? created, answers),
    markdown: desk.withLinks(draft.body),
    upVotes,
    downVotes,
    title,
    tags: draft.tags,
    views: countViews({ created, upVotes }, desk),
    answerIds: answers.length === 0 ? noIds : answers.map((answer) => answer.postId),
    linkedIds: desk.linkedIds(draft),
  };
  if (edited) question.edited = edited;
  if (accepted) question.acceptedAnswerId = accepted.postId;
  sealFate(question, thread, desk);
  return question;
}

const noIds: readonly number[] = [];

function lastActivityOf(own: number, answers: readonly Answer[]): number {
  return answers.reduce((last, answer) => Math.max(last, answer.lastActivity), own);
}
