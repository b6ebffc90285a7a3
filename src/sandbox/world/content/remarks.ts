// Remarks that fit below many posts; the ones of a thread's own stand with it.

import type { CommentDraft } from '../draft.ts';

export const questionRemarks: readonly CommentDraft[] = [
  'other: Same here since [[this morning|Tuesday|the last release]], following.',
  'other: Which cluster is this on?',
  'asker: [[Only|So far only]] `eu-1`, I have not [[looked at|tried]] the others.',
  'other: Could you add the full [[log line|error|stack trace]]? The interesting part is usually cut off.',
  'asker: @{other} added, sorry about that.',
];

export const answerRemarks: readonly CommentDraft[] = [
  'asker: [[Thanks|Thank you|Perfect, thanks]], that [[did it|was it|worked]]!',
  'other: [[Still true|Confirmed|Just used this]], [[works|worked]] for me as well.',
  'other: @{answerer} this should go into the runbook.',
];

export const articleRemarks: readonly CommentDraft[] = [
  'other: [[Thanks for writing this down|Finally written down, thank you]].',
  'other: Linked from our team page.',
];
