import type { FieldGetters } from '../../filtering/projection.ts';

/** Every option says what it needs, and only what can be chosen carries an id, as recorded. */
export const flagOptionFields: FieldGetters<'flag_option'> = {
  is_retraction: ({ isRetraction }) => isRetraction,
  question: ({ originalId = 0 }, { questions }) => questions.get(originalId),
  sub_options: ({ options }) => options,
  count: ({ count }) => count,
  has_flagged: ({ hasFlagged }) => hasFlagged,
  requires_question_id: ({ needsQuestion = false }) => needsQuestion,
  requires_site: () => false,
  requires_comment: ({ needsComment = false }) => needsComment,
  option_id: ({ id }) => id,
  dialog_title: ({ dialog }) => dialog,
  description: ({ description }) => description,
  title: ({ title }) => title,
};
