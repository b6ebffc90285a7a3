import { writeFailed } from '../../http/api-error.ts';
import { linksIn } from './rules/links.ts';
import { needUnlocked } from './rules/locks.ts';
import { needEditor, needOwner, needPrivilege } from './rules/people.ts';
import { deletePost, draftQuestion, edited, needRemovable } from './rules/posts.ts';
import { readPost } from './rules/rules.ts';
import { requireById } from '../need.ts';
import type { Routes } from '../route.ts';
import { erase, show, write } from './write.ts';

export const questionWrites = {
  'create-question': (call) => {
    const { input, team } = call;
    needPrivilege('create posts', team);
    const draft = draftQuestion(readPost(input, team), team);
    return write('question', call, draft, () => {
      const question = { ...draft, postId: team.ids.post() };
      team.questions.put(question);
      return question;
    });
  },
  'edit-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    needEditor(question, team);
    needUnlocked(question, team);
    const text = readPost(input, team);
    const linkedIds = linksIn(text.markdown);
    const draft = edited(question, { ...text, linkedIds }, team);
    return write('question', call, draft, () => {
      const comment = input.text('comment') ?? '';
      team.revisions.add(question, { ...text, by: team.meId, at: draft.lastActivity, comment });
      team.questions.put(draft);
      return draft;
    });
  },
  'delete-question': (call) => {
    const question = requireById(call.team.questions, call.input);
    needOwner(question, call.team);
    needUnlocked(question, call.team);
    needRemovable(question, call.team);
    return erase('question', call, () => deletePost(question, call.team));
  },
  'render-question': ({ input, team }) =>
    show('question', draftQuestion(readPost(input, team), team)),
  'favorite-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    const { postId } = question;
    if (team.favorites.has(team.meId, postId)) throw writeFailed('it is a favorite already');
    return write('question', call, question, () => {
      const at = Math.floor(team.now());
      team.favorites.add({ userId: team.meId, questionId: postId, at });
      return question;
    });
  },
  'undo-favorite-question': (call) => {
    const { input, team } = call;
    const question = requireById(team.questions, input);
    if (!team.favorites.has(team.meId, question.postId)) throw writeFailed('it is no favorite');
    return write('question', call, question, () => {
      team.favorites.remove(team.meId, question.postId);
      return question;
    });
  },
} satisfies Routes;
