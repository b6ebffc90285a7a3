import { questionOf } from '../records.ts';
import type { Post } from '../records.ts';
import type { Question } from '../world/model.ts';

interface Questions {
  readonly questions: { readonly get: (id: number) => Question | undefined };
}

/** The lock on a post. Invented: an answer is locked with its question. */
export function lockOf(post: Post, team: Questions): Question['locked'] {
  return questionOf(post, team)?.locked;
}
