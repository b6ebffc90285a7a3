import type { Answer, Article, Question } from '../../../model/entities.ts';
import type { Closing } from '../../content/drafts.ts';
import { day } from '../calendar.ts';
import { communityId, placeOf } from '../numbering.ts';
import type {
  Batch,
  GeneratorContext,
  PlannedArticle,
  PlannedPost,
  PlannedThread,
} from '../plan/planned.ts';

/** A record while it is being written: what all of its kind have comes first and at once, so they are stored alike. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

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

function writeQuestion(
  thread: PlannedThread,
  answers: readonly Answer[],
  context: GeneratorContext,
): Question {
  const { postId, title, draft, author, created, accepted } = thread;
  const { calendar, links } = context;
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
    answerIds: answers.map(({ postId }) => postId),
    linkedIds: draft.links.map(links.idOf),
  };
  if (edited) question.edited = edited;
  if (accepted) question.acceptedAnswerId = accepted.postId;
  if (draft.closed) question.closed = close(draft.closed, thread, context);
  if (draft.bounty !== undefined) {
    question.bounty = { amount: draft.bounty, closes: calendar.now + 4 * day, by: author.userId };
  }
  if (draft.isProtected === true) {
    const at = calendar.after(created + day, 30 * day);
    question.protectedAt = at;
    // The site itself changes posts too, such as addresses that have moved.
    question.edited ??= { at, by: communityId };
    question.lastActivity = Math.max(question.lastActivity, at);
  }
  if (draft.isCommunityOwned === true) question.communityOwnedAt = drawTakeover(thread, context);
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
  const { edited, ...outcome } = drawOutcome(article, context);
  return {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    ...outcome,
    title,
    tags: draft.tags,
    articleType: draft.type,
    views: 20 + 2 * countViews({ created, upVotes: outcome.upVotes }, context),
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

function drawEdit(
  author: PlannedPost['author'],
  created: number,
  { calendar, members, random }: GeneratorContext,
) {
  const at = calendar.after(created + 120, 2 * day);
  if (!random.chance(0.24)) return undefined;
  const editor = random.chance(0.65) ? author : members.choose({ at });
  return { at, by: editor.userId };
}

function countViews(
  { created, upVotes }: Pick<Question, 'created' | 'upVotes'>,
  { calendar, random }: GeneratorContext,
): number {
  const age = (calendar.now - created) / day;
  const pull = 0.15 + upVotes * 0.22 + random.next() ** 3 * 2;
  return 2 + random.int(0, 14) + Math.floor(age ** 0.75 * pull + upVotes * 4);
}

function close(closing: Closing, { created, author }: PlannedThread, context: GeneratorContext) {
  const { calendar, members, links } = context;
  const closer = members.named(author === members.named('zoe') ? 'lukasz' : 'zoe');
  return {
    at: calendar.after(created + 600, day),
    reason: closing.reason,
    by: closer.userId,
    ...(closing.reason === 'Duplicate' && { originalId: links.idOf(closing.original) }),
  };
}

/** Votes on what the community owns earn no reputation, so it takes over after the last one. */
function drawTakeover({ created, votes }: PlannedPost, { calendar }: GeneratorContext): number {
  return calendar.between(votes.at(-1)?.at ?? created, calendar.now);
}
