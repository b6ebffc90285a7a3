import type { Comment } from '../../../model/entities.ts';
import type { Posts } from '../posts/posts.ts';

/** When each person last wrote or edited something, by user id. */
export function findLastSeen(
  { questions, answers, articles }: Posts,
  comments: readonly Comment[],
): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const note = (userId: number, at: number) => {
    if (at > (last.get(userId) ?? 0)) last.set(userId, at);
  };
  for (const posts of [questions, answers, articles]) {
    for (const { ownerId, created, edited } of posts) {
      note(ownerId, created);
      if (edited) note(edited.by, edited.at);
    }
  }
  for (const { ownerId, created } of comments) note(ownerId, created);
  return last;
}
