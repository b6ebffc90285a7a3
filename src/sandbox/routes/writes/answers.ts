import { writeFailed } from '../../http/api-error.ts';
import {
  accept,
  checkAccept,
  checkUnaccept,
  needOwnQuestion,
  unaccept,
} from './rules/acceptance.ts';
import { needUnlocked } from './rules/locks.ts';
import { needEditor, needOwner, needPrivilege } from './rules/people.ts';
import {
  changeQuestion,
  deletePost,
  draftAnswer,
  edited,
  needRemovable,
  saveAnswer,
} from './rules/posts.ts';
import { readBody } from './rules/rules.ts';
import { requireById } from '../need.ts';
import type { Routes } from '../route.ts';
import { erase, show, write } from './write.ts';

export const answerWrites = {
  'create-answer': (call) => {
    const { input, team } = call;
    needPrivilege('create posts', team);
    const question = requireById(team.questions, input);
    needUnlocked(question, team);
    if (question.closed) throw writeFailed('a closed question takes no answers');
    const draft = draftAnswer(readBody(input), question.postId, team);
    return write('answer', call, draft, () => saveAnswer(draft, team));
  },
  'edit-answer': (call) => {
    const { input, team } = call;
    const answer = requireById(team.answers, input);
    needEditor(answer, team);
    needUnlocked(answer, team);
    const markdown = readBody(input);
    const draft = edited(answer, { markdown }, team);
    return write('answer', call, draft, () => {
      const comment = input.text('comment') ?? '';
      team.revisions.add(answer, { markdown, by: team.meId, at: draft.lastActivity, comment });
      team.answers.put(draft);
      changeQuestion(answer.questionId, team, () => ({ lastActivity: draft.lastActivity }));
      return draft;
    });
  },
  'delete-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    needOwner(answer, call.team);
    needUnlocked(answer, call.team);
    needRemovable(answer, call.team);
    return erase('answer', call, () => deletePost(answer, call.team));
  },
  'render-answer': ({ input, team }) =>
    show('answer', draftAnswer(readBody(input), requireById(team.questions, input).postId, team)),
  'accept-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    const question = needOwnQuestion(answer, call.team);
    needUnlocked(question, call.team);
    checkAccept(question, answer);
    return write('answer', call, answer, () => {
      accept(question, answer, call.team);
      return answer;
    });
  },
  'undo-accept-answer': (call) => {
    const answer = requireById(call.team.answers, call.input);
    const question = needOwnQuestion(answer, call.team);
    needUnlocked(question, call.team);
    checkUnaccept(question, answer);
    return write('answer', call, answer, () => {
      unaccept(question, answer, call.team);
      return answer;
    });
  },
} satisfies Routes;
