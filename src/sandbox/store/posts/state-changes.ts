import type { Post } from '../../model/derived.ts';
import { isAnswer, isArticle } from '../../model/records.ts';

export interface StateChange {
  readonly at: number;
  readonly by: number;
  /** HTML; in the form of the recorded "Post Deleted". */
  readonly told: string;
}

/** What became of a post beside edits, oldest first. */
export function stateChangesOf(post: Post): readonly StateChange[] {
  if (isAnswer(post) || isArticle(post)) return [];
  const { closed, locked } = post;
  return [
    ...(closed
      ? [{ at: closed.at, by: closed.by, told: `<b>Post Closed</b> as "${closed.reason}"` }]
      : []),
    ...(locked ? [{ at: locked.at, by: locked.by, told: '<b>Post Locked</b>' }] : []),
  ];
}
