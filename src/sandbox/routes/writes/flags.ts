import type { Flaggable } from '../../store/posts/flags.ts';
import { requireById } from '../need.ts';
import type { RouteCall, Routes } from '../route.ts';
import { chooseOption, flag } from './rules/flags.ts';
import { respondToWrite } from './write.ts';

export const flagWrites: Routes = {
  'create-question-flag': (call) => {
    const question = requireById(call.team.questions, call.input);
    return respondToWrite('question', call, question, raising('question', question.postId, call));
  },
  'create-answer-flag': (call) => {
    const answer = requireById(call.team.answers, call.input);
    return respondToWrite('answer', call, answer, raising('answer', answer.postId, call));
  },
  'create-comment-flag': (call) => {
    const comment = requireById(call.team.comments, call.input);
    return respondToWrite('comment', call, comment, raising('comment', comment.commentId, call));
  },
};

/** A flag changes nothing that the answer shows. */
function raising(kind: Flaggable, id: number, { input, team }: RouteCall): () => undefined {
  const option = chooseOption(kind, id, input, team);
  return () => {
    flag(kind, id, { option, originalId: input.number('question_id') }, team);
  };
}
