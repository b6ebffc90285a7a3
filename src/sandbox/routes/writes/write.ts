// This file holds what all writes share: what the owner of the token may do, and how a preview differs.
import { accessDeniedError, writeFailedError } from '../../http/api-error.ts';
import { emptyResult, itemsResult } from '../../listing/list-result.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Post } from '../../model/derived.ts';
import type { Person, Question, ReputationChange } from '../../model/entities.ts';
import { isAnswer, isArticle, lockOf } from '../../model/records.ts';
import type { Records } from '../../model/records.ts';
import type { StoredType } from '../../store/collection.ts';
import type { Team } from '../../store/team.ts';
import { hasPrivilege } from '../../store/users/privileges.ts';
import type { PrivilegeName } from '../../store/users/privileges.ts';
import type { RouteCall } from '../route.ts';

/** Stores unless the call is a preview; the result is what was stored or would have been. */
export function respondToWrite<Name extends StoredType>(
  name: Name,
  { input }: RouteCall,
  draft: Records[Name],
  store: (() => Records[Name]) | (() => void),
): ListResult {
  const made = input.flag('preview') === true ? draft : (store() ?? draft);
  return itemsResult<Name>(name, [made]);
}

/** Deletes unless the call is a preview; either way the result is empty, as recorded. */
export function respondToDelete(
  name: StoredType,
  { input }: RouteCall,
  remove: () => void,
): ListResult {
  if (input.flag('preview') !== true) remove();
  return emptyResult(name);
}

/** The owner of the token. */
function tokenOwner({ people, meId }: Team): Person {
  const me = people.get(meId);
  if (!me) throw new TypeError(`The team has no user ${meId}.`);
  return me;
}

export function isModerator(team: Team): boolean {
  const { type } = tokenOwner(team);
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

/** Stores a post. A question hears of its answers, for lists depend on them. */
export function savePost(post: Post, { questions, answers, articles }: Team): void {
  if (isArticle(post)) articles.save(post);
  else if (!isAnswer(post)) questions.save(post);
  else {
    answers.save(post);
    const question = questions.get(post.questionId);
    if (!question) return;
    const answerIds = [...new Set([...question.answerIds, post.postId])];
    const lastActivity = Math.max(question.lastActivity, post.lastActivity);
    questions.save({ ...question, answerIds, lastActivity });
  }
}

/** Takes the mark of acceptance off a question. */
export function withoutAccepted(question: Question): Question {
  const copy: { -readonly [Name in keyof Question]: Question[Name] } = { ...question };
  delete copy.acceptedAnswerId;
  return copy;
}
