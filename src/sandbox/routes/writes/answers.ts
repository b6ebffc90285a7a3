import { writeFailedError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import type { Answer, Question } from '../../model/entities.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../find.ts';
import type { Route, Routes } from '../route.ts';
import {
  accept,
  checkAccept,
  checkUnaccept,
  requireOwnQuestion,
  unaccept,
} from './rules/acceptance.ts';
import {
  requireEditor,
  requireOwner,
  requirePrivilege,
  requireUnlocked,
} from './rules/permissions.ts';
import {
  changeQuestion,
  deletePost,
  draftAnswer,
  editedPost,
  noteEdit,
  requireDeletable,
  saveAnswer,
} from './rules/posts.ts';
import { readBody } from './rules/texts.ts';
import { respondToDelete, respondToWrite } from './write.ts';

export const answerWrites = {
  'create-answer': (call) => {
    const { input, team } = call;
    requirePrivilege('create posts', team);
    const question = requireById(team.questions, input);
    requireUnlocked(question, team);
    if (question.closed) throw writeFailedError('a closed question takes no answers');
    const draft = draftAnswer(readBody(input), question.postId, team);
    return respondToWrite('answer', call, draft, () => saveAnswer(draft, team));
  },
  'edit-answer': (call) => {
    const { input, team } = call;
    const answer = requireById(team.answers, input);
    requireEditor(answer, team);
    requireUnlocked(answer, team);
    const draft = editedPost(answer, { markdown: readBody(input) }, team);
    return respondToWrite('answer', call, draft, () => {
      noteEdit(answer, draft, call);
      team.answers.save(draft);
      changeQuestion(answer.questionId, team, () => ({ lastActivity: draft.lastActivity }));
      return draft;
    });
  },
  'delete-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    requireOwner(answer, call.team);
    requireUnlocked(answer, call.team);
    requireDeletable(answer, call.team);
    return respondToDelete('answer', call, () => deletePost(answer, call.team));
  },
  'render-answer': ({ input, team }) =>
    itemsResult('answer', [
      draftAnswer(readBody(input), requireById(team.questions, input).postId, team),
    ]),
  'accept-answer': setAcceptance(checkAccept, accept),
  'undo-accept-answer': setAcceptance(checkUnaccept, unaccept),
} satisfies Routes;

function setAcceptance(
  check: (question: Question, answer: Answer) => void,
  store: (question: Question, answer: Answer, team: Team) => void,
): Route {
  return (call) => {
    const { input, team } = call;
    const answer = requireById(team.answers, input);
    const question = requireOwnQuestion(answer, team);
    requireUnlocked(question, team);
    check(question, answer);
    return respondToWrite('answer', call, answer, () => {
      store(question, answer, team);
      return answer;
    });
  };
}
