import { writeFailedError } from '../../../http/api-error.ts';
import type { Post, PostText } from '../../../model/derived.ts';
import type { Answer, Article, Question } from '../../../model/entities.ts';
import { isAnswer, isArticle, postType } from '../../../model/records.ts';
import { postTextOf } from '../../../store/posts/revisions.ts';
import type { Team } from '../../../store/team.ts';
import type { RouteCall } from '../../route.ts';
import { changeReputation, isModerator, isOwn, tokenOwner } from './permissions.ts';

/** What a post has before it is stored: a preview keeps this id. */
const unsaved = 0;

function draftPost(markdown: string, { meId, now }: Team) {
  const created = Math.floor(now());
  return {
    postId: unsaved,
    ownerId: meId,
    created,
    lastActivity: created,
    markdown,
    upVotes: 0,
    downVotes: 0,
  };
}

export function draftQuestion({ markdown, title, tags }: Required<PostText>, team: Team): Question {
  const linkedIds = linksIn(markdown);
  return { ...draftPost(markdown, team), title, tags, views: 0, answerIds: [], linkedIds };
}

export function draftAnswer(markdown: string, questionId: number, team: Team): Answer {
  return { ...draftPost(markdown, team), questionId };
}

export function draftArticle(
  { markdown, title, tags }: Required<PostText>,
  articleType: Article['articleType'],
  team: Team,
): Article {
  const linkedIds = linksIn(markdown);
  return { ...draftPost(markdown, team), title, tags, articleType, views: 0, linkedIds };
}

/** Stores a new answer, and tells its question. */
export function saveAnswer(draft: Answer, team: Team): Answer {
  const answer = { ...draft, postId: team.ids.post() };
  team.answers.save(answer);
  changeQuestion(answer.questionId, team, ({ answerIds }) => ({
    answerIds: [...answerIds, answer.postId],
    lastActivity: answer.created,
  }));
  return answer;
}

/** What a post looks like after an edit. */
export function editedPost<P extends Post>(post: P, text: Partial<P>, { meId, now }: Team): P {
  const at = Math.floor(now());
  return { ...post, ...text, edited: { at, by: meId }, lastActivity: at };
}

/** Notes an edit in the history of a post. */
export function noteEdit(before: Post, after: Post, { input, team }: RouteCall): void {
  const comment = input.text('comment') ?? '';
  team.revisions.add(before, {
    ...postTextOf(after),
    by: team.meId,
    at: after.lastActivity,
    comment,
  });
}

/** Changes a question; also to have lists look at it again that depend on its answers. */
export function changeQuestion(
  id: number,
  { questions }: Team,
  change: (question: Question) => Partial<Question> = () => ({}),
): void {
  const question = questions.get(id);
  if (question) questions.save({ ...question, ...change(question) });
}

/** Takes the mark of acceptance off a question. */
export function withoutAccepted(question: Question): Question {
  const copy: { -readonly [Name in keyof Question]: Question[Name] } = { ...question };
  delete copy.acceptedAnswerId;
  return copy;
}

/** What others have built on stays, unless a moderator decides otherwise. */
export function requireDeletable(post: Post, team: Team): void {
  if (isModerator(tokenOwner(team)) || isArticle(post)) return;
  if (isAnswer(post)) {
    const accepted = team.questions.get(post.questionId)?.acceptedAnswerId;
    if (accepted === post.postId) throw writeFailedError('an accepted answer cannot be deleted');
    return;
  }
  const answers = post.answerIds.map((id) => team.answers.get(id));
  const isUseful = answers.some(
    (answer) => answer && answer.upVotes > answer.downVotes && !isOwn(answer, team),
  );
  if (isUseful) throw writeFailedError('a question with an upvoted answer cannot be deleted');
}

export function deletePost(post: Post, team: Team): void {
  if (isArticle(post)) removeWithComments(post, () => team.articles.delete(post.postId), team);
  else if (isAnswer(post)) deleteAnswer(post, team);
  else deleteQuestion(post, team);
}

function deleteQuestion(question: Question, team: Team) {
  for (const answer of [...team.answersTo.items(question.postId)]) {
    removeWithComments(answer, () => team.answers.delete(answer.postId), team);
  }
  team.favorites.forget(question.postId);
  removeWithComments(question, () => team.questions.delete(question.postId), team);
}

function deleteAnswer(answer: Answer, team: Team) {
  const { questionId, postId } = answer;
  removeWithComments(answer, () => team.answers.delete(postId), team);
  const question = team.questions.get(questionId);
  if (!question) return;
  const left = question.acceptedAnswerId === postId ? withoutAccepted(question) : question;
  team.questions.save({ ...left, answerIds: left.answerIds.filter((id) => id !== postId) });
}

function removeWithComments(post: Post, remove: () => void, team: Team) {
  const { postId, ownerId } = post;
  for (const { commentId } of [...team.commentsOn.items(postId)]) team.comments.delete(commentId);
  for (const { suggestedEditId } of [...team.suggestedEditsOn.items(postId)]) {
    team.suggestedEdits.delete(suggestedEditId);
  }
  const earned = (team.people.get(ownerId)?.reputationChanges ?? [])
    .filter(({ kind, postId: id }) => id === postId && !kind.startsWith('bounty'))
    .reduce((sum, { points }) => sum + points, 0);
  changeReputation(ownerId, { points: -earned, kind: 'post_deleted', postId }, team);
  team.deleted.set(postId, postType(post));
  remove();
}

/** The ids of the questions that a text points to. */
export function linksIn(markdown: string): readonly number[] {
  const ids = [...markdown.matchAll(/\/(?:questions|q)\/(\d{1,9})\b/g)].map(([, id]) => Number(id));
  return [...new Set(ids)];
}
