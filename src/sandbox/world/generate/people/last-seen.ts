import type { Comment } from '../../../model/entities.ts';
import type { Posts } from '../posts/posts.ts';

/** When each person wrote last, by user id. */
export type LastWords = Float64Array;

export function noteWords(
  last: LastWords,
  { questions, answers, articles }: Posts,
  comments: readonly Comment[],
): void {
  for (const posts of [questions, answers, articles]) {
    for (const { ownerId, created, edited } of posts) {
      note(last, ownerId, created);
      if (edited) note(last, edited.by, edited.at);
    }
  }
  for (const { ownerId, created } of comments) note(last, ownerId, created);
}

function note(last: LastWords, userId: number, at: number): void {
  last[userId] = Math.max(at, last[userId] ?? 0);
}
