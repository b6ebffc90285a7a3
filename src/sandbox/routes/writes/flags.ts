import type { Flaggable } from '../../store/flags.ts';
import { chooseOption, flag } from './rules/flags.ts';
import { requireById } from '../need.ts';
import type { Call, Routes } from '../route.ts';
import { write } from './write.ts';

export const flagWrites = {
  'create-question-flag': (call) => {
    const question = requireById(call.team.questions, call.input);
    return write('question', call, question, raising('question', question.postId, call));
  },
  'create-answer-flag': (call) => {
    const answer = requireById(call.team.answers, call.input);
    return write('answer', call, answer, raising('answer', answer.postId, call));
  },
  'create-comment-flag': (call) => {
    const comment = requireById(call.team.comments, call.input);
    return write('comment', call, comment, raising('comment', comment.commentId, call));
  },
} satisfies Routes;

/** A flag changes nothing that the answer shows. */
function raising(kind: Flaggable, id: number, { input, team }: Call): () => undefined {
  const option = chooseOption(kind, id, input, team);
  return () => {
    flag(kind, id, { option, originalId: input.number('question_id') }, team);
  };
}
