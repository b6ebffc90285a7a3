import { accessDeniedError, writeFailedError } from '../../../http/api-error.ts';
import type { Post } from '../../../model/derived.ts';
import type { Person, ReputationChange } from '../../../model/entities.ts';
import { lockOf } from '../../../model/records.ts';
import type { Team } from '../../../store/team.ts';
import { hasPrivilege } from '../../../store/users/privileges.ts';
import type { PrivilegeName } from '../../../store/users/privileges.ts';

/** The owner of the token. */
export function tokenOwner({ people, meId }: Team): Person {
  const me = people.get(meId);
  if (!me) throw new TypeError(`The team has no user ${meId}.`);
  return me;
}

export function isModerator({ type }: Person): boolean {
  return type === 'moderator' || type === 'team_admin';
}

interface Owned {
  readonly ownerId: number;
}

export function isOwn({ ownerId }: Owned, { meId }: Team): boolean {
  return ownerId === meId;
}

export function requirePrivilege(name: PrivilegeName, team: Team): void {
  if (!hasPrivilege(tokenOwner(team), name))
    throw accessDeniedError(`the privilege “${name}” is needed`);
}

/** The owner may, and a moderator. */
export function requireOwner(item: Owned, team: Team): void {
  if (isOwn(item, team) || isModerator(tokenOwner(team))) return;
  throw accessDeniedError('only the owner or a moderator may do this');
}

/** The owner may, and who has earned it. */
export function requireEditor(item: Owned, team: Team): void {
  if (!isOwn(item, team)) requirePrivilege('edit posts', team);
}

/** Gives a person reputation for a post, or takes some. */
export function changeReputation(
  userId: number,
  change: Omit<ReputationChange, 'at'>,
  { people, now }: Team,
): void {
  const person = people.get(userId);
  if (!person || change.points === 0) return;
  const at = Math.floor(now());
  const reputationChanges = [...person.reputationChanges, { at, ...change }];
  people.save({ ...person, reputationChanges });
}

/** Invented: what the web site refuses on a locked post is refused; flags and favorites are not. */
export function requireUnlocked(post: Post | undefined, team: Team): void {
  if (!post || !lockOf(post, team)) return;
  throw writeFailedError('a locked post takes no answers, comments, votes or changes');
}
