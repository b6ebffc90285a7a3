// This file tells what the owner of the token did about a post and may do about it. The API does so with the scope
// private_info, which personal access tokens have.
import type { Post } from '../../model/derived.ts';
import { lockOf, postType } from '../../model/records.ts';
import type { Flaggable } from '../../store/posts/flags.ts';
import { hasPendingEdit } from '../../store/posts/pending-edits.ts';
import type { Team } from '../../store/team.ts';
import { hasPrivilege } from '../../store/users/privileges.ts';
import type { PrivilegeName } from '../../store/users/privileges.ts';

export const voteFields = {
  upvoted: ({ postId }: Post, { votes }: Team) => votes.of('post', postId) === 'up',
  downvoted: ({ postId }: Post, { votes }: Team) => votes.of('post', postId) === 'down',
};

export const permissionFields = {
  can_comment: (post: Post, team: Team) =>
    !lockOf(post, team) && ownerMay('comment everywhere', team),
  can_edit: (post: Post, team: Team) =>
    !lockOf(post, team) && (post.ownerId === team.meId || ownerMay('edit posts', team)),
  can_flag: (post: Post, team: Team) => canFlag(postType(post), post.postId, team),
  can_suggest_edit: (post: Post, team: Team) =>
    !lockOf(post, team) && !hasPendingEdit(post.postId, team),
};

export function ownerMay(name: PrivilegeName, { people, meId }: Team): boolean {
  const me = people.get(meId);
  return me !== undefined && hasPrivilege(me, name);
}

/** Articles take no flags. */
export function canFlag(kind: Flaggable | 'article', id: number, team: Team): boolean {
  return kind !== 'article' && ownerMay('flag posts', team) && !team.flags.hasRaised(kind, id);
}
