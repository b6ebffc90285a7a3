// This file holds how writes store: how a preview differs, and what else changes with a post.
import { emptyResult, itemsResult } from '../../listing/list-result.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Post, Question, ReputationChange } from '../../model/entities.ts';
import { isAnswer, isArticle } from '../../model/posts.ts';
import type { Records } from '../../model/records.ts';
import type { StoredType } from '../../store/collection.ts';
import type { Team } from '../../store/team.ts';
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
