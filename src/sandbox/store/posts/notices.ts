// This file says what stands in a box above a question.
import type { PostNotice } from '../../model/derived.ts';
import type { Question } from '../../model/entities.ts';
import { isFeatured, type AnswerLookup } from './question-states.ts';

/** How long a bounty is open on the public sites; taken to hold for Teams. */
const week = 7 * 86_400;

/** A lock says why; an open bounty what is wanted by the person who offers it, as recorded. */
export function noticeOf(question: Question, context: AnswerLookup): PostNotice | undefined {
  const { locked, bounty, created } = question;
  if (locked) return { at: locked.at, by: locked.by, markdown: locked.notice };
  if (!bounty || !isFeatured(question, context)) return undefined;
  const at = Math.max(created, bounty.closes - week);
  return { at, by: bounty.by, markdown: 'An answer that holds in production is worth this to me.' };
}
