import { writeFailedError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import { requireById } from '../find.ts';
import type { Routes } from '../route.ts';
import {
  requireEditor,
  requireOwner,
  requirePrivilege,
  requireUnlocked,
} from './rules/permissions.ts';
import {
  deletePost,
  draftQuestion,
  editedPost,
  linksIn,
  noteEdit,
  requireDeletable,
} from './rules/posts.ts';
import { readPost } from './rules/texts.ts';
import { respondToDelete, respondToWrite } from './write.ts';

export const questionWrites = {
  'create-question': (call) => {
    const { input, team } = call;
    requirePrivilege('create posts', team);
    const draft = draftQuestion(readPost(input, team), team);
    return respondToWrite('question', call, draft, () => {
      const question = { ...draft, postId: team.ids.post() };
      team.questions.save(question);
      return question;
    });
  },
  'edit-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    requireEditor(question, team);
    requireUnlocked(question, team);
    const text = readPost(input, team);
    const linkedIds = linksIn(text.markdown);
    const draft = editedPost(question, { ...text, linkedIds }, team);
    return respondToWrite('question', call, draft, () => {
      noteEdit(question, draft, call);
      team.questions.save(draft);
      return draft;
    });
  },
  'delete-question': (call) => {
    const question = requireById(call.team.questions, call.input);
    requireOwner(question, call.team);
    requireUnlocked(question, call.team);
    requireDeletable(question, call.team);
    return respondToDelete('question', call, () => deletePost(question, call.team));
  },
  'render-question': ({ input, team }) =>
    itemsResult('question', [draftQuestion(readPost(input, team), team)]),
  'favorite-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    const { postId } = question;
    if (team.favorites.has(team.meId, postId)) throw writeFailedError('it is a favorite already');
    return respondToWrite('question', call, question, () => {
      const at = Math.floor(team.now());
      team.favorites.add({ userId: team.meId, questionId: postId, at });
      return question;
    });
  },
  'undo-favorite-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    if (!team.favorites.has(team.meId, question.postId))
      throw writeFailedError('it is no favorite');
    return respondToWrite('question', call, question, () => {
      team.favorites.remove(team.meId, question.postId);
      return question;
    });
  },
} satisfies Routes;
