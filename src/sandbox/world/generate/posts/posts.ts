import type { Answer, Article, Question } from '../../../model/entities.ts';
import type { GeneratorContext } from '../context.ts';
import { placeOf } from '../numbering.ts';
import type { Batch, PlannedArticle, PlannedPost, PlannedThread } from '../plan/planned.ts';
import { countViews, drawEdit } from './engagement.ts';
import { addLifecycle, drawTakeover } from './lifecycle.ts';
import type { Writable } from './lifecycle.ts';

/** All posts of a batch, or of the whole team. */
export interface Posts {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly articles: readonly Article[];
}

export function writePosts(batch: Batch): Posts {
  const answers: Answer[] = [];
  const questions = batch.threads.map((thread) => {
    const own = thread.answers.map((answer) => writeAnswer(answer, thread, batch));
    answers.push(...own);
    return writeQuestion(thread, own, batch);
  });
  const articles = batch.articles.map((article) => writeArticle(article, batch));
  return { questions, answers, articles };
}

function writeQuestion(
  thread: PlannedThread,
  answers: readonly Answer[],
  context: GeneratorContext,
): Question {
  const { postId, title, draft, author, created, accepted } = thread;
  const { edited, markdown, upVotes, downVotes } = drawOutcome(thread, context);
  const question: Writable<Question> = {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: Math.max(edited?.at ?? created, ...answers.map((answer) => answer.lastActivity)),
    markdown,
    upVotes,
    downVotes,
    title,
    tags: draft.tags,
    views: countViews({ created, upVotes }, context),
    answerIds: answers.map((answer) => answer.postId),
    linkedIds: draft.links.map(context.links.idOf),
  };
  if (edited) question.edited = edited;
  if (accepted) question.acceptedAnswerId = accepted.postId;
  addLifecycle(question, thread, context);
  return question;
}

function writeAnswer(
  answer: PlannedPost,
  thread: PlannedThread,
  context: GeneratorContext,
): Answer {
  const { postId, author, created } = answer;
  const { edited, markdown, upVotes, downVotes } = drawOutcome(answer, context);
  const written: Writable<Answer> = {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    markdown,
    upVotes,
    downVotes,
    questionId: thread.postId,
  };
  if (edited) written.edited = edited;
  if (thread.draft.isCommunityOwned === true && answer === thread.answers[0]) {
    written.communityOwnedAt = drawTakeover(answer, context);
  }
  return written;
}

function writeArticle(article: PlannedArticle, context: GeneratorContext): Article {
  const { postId, title, draft, author, created } = article;
  const { edited, ...rest } = drawOutcome(article, context);
  return {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    ...rest,
    title,
    tags: draft.tags,
    articleType: draft.type,
    views: 20 + 2 * countViews({ created, upVotes: rest.upVotes }, context),
    linkedIds: draft.links.map(context.links.idOf),
    ...(edited && { edited }),
  };
}

/** What the text of a post is, and what others made of it. */
function drawOutcome({ draft, author, created, votes }: PlannedPost, context: GeneratorContext) {
  const edited = drawEdit(author, created, context);
  let downVotes = 0;
  for (const { points } of votes) if (points < 0) downVotes += 1;
  const markdown = context.links.resolve(draft.body);
  return { edited, markdown, upVotes: votes.length - downVotes, downVotes };
}

/** Puts the posts of all batches into the order of their ids. */
export function mergePosts(batches: readonly Posts[]): Posts {
  return {
    questions: inPlace(batches.flatMap(({ questions }) => questions)),
    answers: inPlace(batches.flatMap(({ answers }) => answers)),
    articles: inPlace(batches.flatMap(({ articles }) => articles)),
  };
}

function inPlace<T extends { readonly postId: number }>(posts: readonly T[]): T[] {
  const sorted = [...posts];
  for (const post of posts) sorted[placeOf(post.postId)] = post;
  return sorted;
}
