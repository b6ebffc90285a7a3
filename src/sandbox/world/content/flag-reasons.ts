// What the team offers those who flag something. Which of it has a title, a description or a count is as recorded of a public
// site.

import type { Flaggable, FlagReason } from '../../model/entities.ts';

/** The words of the reason that takes a question for a duplicate. */
export const duplicateLabel = 'This question is a duplicate of:';

const because = (title: string, description: string, more: FlagReason = {}): FlagReason => ({
  title,
  description,
  ...more,
});

/** Of a reason to close is told how many people chose it. */
const count = 0;
const needsComment = true;

const closing: readonly FlagReason[] = [
  because('Duplicate', 'It has been asked before and already has an answer.', {
    count,
    heading: 'Duplicate',
    reasons: [{ title: duplicateLabel, needsQuestion: true }],
  }),
  because('Off-topic', 'It is not about what this team does.', {
    count,
    heading: 'Off-Topic',
    reasons: [
      {
        description: 'It belongs to the <b>support desk</b>, which has a queue of its own.',
        count,
      },
      { description: 'It <b>cannot be seen any more</b>, or was a slip of the pen.', count },
    ],
  }),
  because('Needs details or clarity', 'It takes guessing to answer it.', { count }),
  because('Opinion-based', 'Its answers could only be tastes.', { count }),
];

const spam = because('spam', 'It is there only to sell something.');
const rude = because('rude or abusive', 'It does not treat people with respect.');
const attention = because(
  'in need of moderator intervention',
  'A moderator has to look at it; say why.',
  { needsComment },
);
const close = because('should be closed', 'It cannot be answered as it stands.', {
  heading: 'This question cannot be answered because it is',
  reasons: closing,
});
const notAnAnswer = because('not an answer', 'It does not try to answer the question.');
const settled = because('no longer needed', 'What it is about has been settled.');
const other = because('something else', 'Something that the others do not cover; say what.', {
  needsComment,
});

/** What can be wrong with a post or a comment. */
export const flagReasons: Readonly<Record<Flaggable, readonly FlagReason[]>> = {
  question: [spam, rude, close, attention],
  answer: [spam, rude, notAnAnswer, attention],
  comment: [rude, settled, other],
};
