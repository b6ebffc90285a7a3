import type { Post } from '../../model/derived.ts';
import type { Question } from '../../model/entities.ts';
import { questionOf } from '../../model/records.ts';

interface Questions {
  readonly questions: { readonly get: (id: number) => Question | undefined };
}

/** The lock on a post. Invented: an answer is locked with its question. */
export function lockOf(post: Post, team: Questions): Question['locked'] {
  return questionOf(post, team)?.locked;
}
