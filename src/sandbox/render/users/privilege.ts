import type { FieldGetters } from '../../filtering/projection.ts';

export const privilegeFields: FieldGetters<'privilege'> = {
  description: ({ description }) => description,
  reputation: ({ reputation }) => reputation,
  short_description: ({ name }) => name,
};

export const topTagFields: FieldGetters<'top_tag'> = {
  answer_count: ({ answers }) => answers.count,
  answer_score: ({ answers }) => answers.score,
  question_count: ({ questions }) => questions.count,
  question_score: ({ questions }) => questions.score,
  tag_name: ({ name }) => name,
  user_id: ({ userId }) => userId,
};
