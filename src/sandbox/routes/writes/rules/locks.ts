import { writeFailed } from '../../../http/api-error.ts';
import type { Post } from '../../../model/derived.ts';
import { lockOf } from '../../../store/posts/locks.ts';
import type { Team } from '../../../store/team.ts';

/** Invented: what the web site refuses on a locked post is refused; flags and favorites are not. */
export function requireUnlocked(post: Post | undefined, team: Team): void {
  if (!post || !lockOf(post, team)) return;
  throw writeFailed('a locked post takes no answers, comments, votes or changes');
}
