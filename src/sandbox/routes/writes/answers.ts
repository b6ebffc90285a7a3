import { writeFailed } from '../../http/api-error.ts';
import { requireById } from '../need.ts';
import type { Routes } from '../route.ts';
import {
  accept,
  checkAccept,
  checkUnaccept,
  requireOwnQuestion,
  unaccept,
} from './rules/acceptance.ts';
import { requireUnlocked } from './rules/locks.ts';
import { requireEditor, requireOwner, requirePrivilege } from './rules/permissions.ts';
import {
  changeQuestion,
  deletePost,
  draftAnswer,
  editedPost,
  requireDeletable,
  saveAnswer,
} from './rules/posts.ts';
import { readBody } from './rules/texts.ts';
import { respondToDelete, respondToRender, respondToWrite } from './write.ts';

export const answerWrites: Routes = {
  'create-answer': (call) => {
    const { input, team } = call;
    requirePrivilege('create posts', team);
    const question = requireById(team.questions, input);
    requireUnlocked(question, team);
    if (question.closed) throw writeFailed('a closed question takes no answers');
    const draft = draftAnswer(readBody(input), question.postId, team);
    return respondToWrite('answer', call, draft, () => saveAnswer(draft, team));
  },
  'edit-answer': (call) => {
    const { input, team } = call;
    const answer = requireById(team.answers, input);
    requireEditor(answer, team);
    requireUnlocked(answer, team);
    const markdown = readBody(input);
    const draft = editedPost(answer, { markdown }, team);
    return respondToWrite('answer', call, draft, () => {
      const comment = input.text('comment') ?? '';
      team.revisions.add(answer, { markdown, by: team.meId, at: draft.lastActivity, comment });
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
    respondToRender(
      'answer',
      draftAnswer(readBody(input), requireById(team.questions, input).postId, team),
    ),
  'accept-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    const question = requireOwnQuestion(answer, call.team);
    requireUnlocked(question, call.team);
    checkAccept(question, answer);
    return respondToWrite('answer', call, answer, () => {
      accept(question, answer, call.team);
      return answer;
    });
  },
  'undo-accept-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    const question = requireOwnQuestion(answer, call.team);
    requireUnlocked(question, call.team);
    checkUnaccept(question, answer);
    return respondToWrite('answer', call, answer, () => {
      unaccept(question, answer, call.team);
      return answer;
    });
  },
};
