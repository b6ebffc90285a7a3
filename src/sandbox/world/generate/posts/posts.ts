import type { Answer, Article, Question } from '../../../model/entities.ts';
import type { GeneratorContext } from '../context.ts';
import { placeOf } from '../numbering.ts';
import type { Batch, PlannedArticle, PlannedPost, PlannedThread } from '../plan/planned.ts';
import { countViews, drawEdit } from './engagement.ts';
import { drawLifecycle, drawTakeover } from './lifecycle.ts';

/** All posts of a batch, or of the whole team. */
export interface Posts {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly articles: readonly Article[];
}

export function writePosts(batch: Batch): Posts {
  const written = batch.threads.map((thread) => {
    const answers = thread.answers.map((answer) => writeAnswer(answer, thread, batch));
    return { question: writeQuestion(thread, answers, batch), answers };
  });
  return {
    questions: written.map(({ question }) => question),
    answers: written.flatMap(({ answers }) => answers),
    articles: batch.articles.map((article) => writeArticle(article, batch)),
  };
}

/** What posts of all kinds have. */
function writePost(
  { postId, draft, author, created, votes }: PlannedPost,
  context: GeneratorContext,
) {
  const edited = drawEdit(author, created, context);
  const downVotes = votes.filter(({ points }) => points < 0).length;
  const post = {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    markdown: context.links.resolve(draft.body),
    upVotes: votes.length - downVotes,
    downVotes,
  };
  return { post, edit: edited && { edited } };
}

function writeQuestion(
  thread: PlannedThread,
  answers: readonly Answer[],
  context: GeneratorContext,
): Question {
  const { title, draft, accepted } = thread;
  const { post, edit } = writePost(thread, context);
  const question = {
    ...post,
    lastActivity: Math.max(post.lastActivity, ...answers.map(({ lastActivity }) => lastActivity)),
    title,
    tags: draft.tags,
    views: countViews(post, context),
    answerIds: answers.map(({ postId }) => postId),
    linkedIds: draft.links.map(context.links.idOf),
    ...edit,
    ...(accepted && { acceptedAnswerId: accepted.postId }),
  };
  return { ...question, ...drawLifecycle(question, thread, context) };
}

function writeAnswer(
  answer: PlannedPost,
  { postId: questionId, draft, answers }: PlannedThread,
  context: GeneratorContext,
): Answer {
  const { post, edit } = writePost(answer, context);
  const isTakenOver = draft.isCommunityOwned === true && answer === answers[0];
  return {
    ...post,
    questionId,
    ...edit,
    ...(isTakenOver && { communityOwnedAt: drawTakeover(answer, context) }),
  };
}

function writeArticle(article: PlannedArticle, context: GeneratorContext): Article {
  const { title, draft } = article;
  const { post, edit } = writePost(article, context);
  return {
    ...post,
    title,
    tags: draft.tags,
    articleType: draft.type,
    views: 20 + 2 * countViews(post, context),
    linkedIds: draft.links.map(context.links.idOf),
    ...edit,
  };
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
