import type { Getters } from '../projection.ts';
import { absent } from './absent.ts';

/** Only what can be chosen carries an id and what it needs, as recorded. */
export const flagOption: Getters<'flag_option'> = {
  is_retraction: ({ isRetraction }) => isRetraction,
  question: absent,
  sub_options: ({ options }) => options,
  count: ({ count }) => count,
  has_flagged: ({ hasFlagged }) => hasFlagged,
  requires_question_id: ({ id, needsQuestion = false }) => asked(id, needsQuestion),
  requires_site: ({ id }) => asked(id, false),
  requires_comment: ({ id, needsComment = false }) => asked(id, needsComment),
  option_id: ({ id }) => id,
  dialog_title: ({ dialog }) => dialog,
  description: ({ description }) => description,
  title: ({ title }) => title,
};

function asked(id: number | undefined, needed: boolean) {
  return id === undefined ? undefined : needed;
}
