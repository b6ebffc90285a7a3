import type { FieldGetters } from '../../filtering/projection.ts';

export const closedDetails: FieldGetters<'closed_details'> = {
  by_users: ({ by }, { whoIs }) => [whoIs(by)].filter((user) => user !== undefined),
  description: ({ reason }) => reason,
  on_hold: () => false,
  original_questions: ({ originalId = 0 }, { questions }) => {
    const original = questions.get(originalId);
    return original && [original];
  },
  reason: ({ reason }) => reason,
};

export const originalQuestion: FieldGetters<'original_question'> = {
  accepted_answer_id: ({ acceptedAnswerId }) => acceptedAnswerId,
  answer_count: ({ answerIds }) => answerIds.length,
  question_id: ({ postId }) => postId,
  title: ({ title }) => title,
};
