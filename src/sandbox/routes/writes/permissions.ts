// This file says what the owner of the token may do.
import { accessDeniedError, writeFailedError } from '../../http/api-error.ts';
import type { Post } from '../../model/entities.ts';
import { lockOf } from '../../model/posts.ts';
import type { Team } from '../../store/team.ts';
import { ownerMay } from '../../store/users/privileges.ts';
import type { PrivilegeName } from '../../store/users/privileges.ts';

export function isModerator({ people, meId }: Team): boolean {
  const type = people.get(meId)?.type;
  return type === 'moderator' || type === 'team_admin';
}

interface Owned {
  readonly ownerId: number;
}

export function isOwn({ ownerId }: Owned, { meId }: Team): boolean {
  return ownerId === meId;
}

export function requirePrivilege(name: PrivilegeName, team: Team): void {
  if (!ownerMay(name, team)) throw accessDeniedError(`the privilege “${name}” is needed`);
}

/** The owner may, and a moderator. */
export function requireOwner(item: Owned, team: Team): void {
  if (isOwn(item, team) || isModerator(team)) return;
  throw accessDeniedError('only the owner or a moderator may do this');
}

/** The owner may, and who has earned it. */
export function requireEditor(item: Owned, team: Team): void {
  if (!isOwn(item, team)) requirePrivilege('edit posts', team);
}

/** Invented: what the web site refuses on a locked post is refused; flags and favorites are not. */
export function requireUnlocked(post: Post | undefined, team: Team): void {
  if (!post || !lockOf(post, team)) return;
  throw writeFailedError('a locked post takes no answers, comments, votes or changes');
}
