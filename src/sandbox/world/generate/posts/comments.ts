import type { Comment } from '../../../model/entities.ts';
import type { CommentDraft, Role } from '../../content/drafts.ts';
import type { Exchange } from '../../content/reader/exchanges.ts';
import { exchanges } from '../../content/texts.ts';
import { HOUR } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import { numberOf } from '../numbering.ts';
import type { Member } from '../people/members.ts';
import type { Batch, PlannedPost } from '../plan/planned.ts';
import { sortBy } from '../sort-by.ts';
import { fillComments } from '../templates/fill.ts';
import type { Writable } from './lifecycle.ts';

type Unnumbered = Writable<Comment>;

/** The comments below all posts of a batch: what was written down, and now and then some small talk. */
export function writeComments(batch: Batch): Unnumbered[] {
  const discussions: Discussion[] = [];
  const start = (post: PlannedPost, speakers: Speakers, smallTalk: readonly Exchange[]) => {
    const comments = drawComments(post.draft.comments, smallTalk, batch);
    if (comments.length > 0) discussions.push({ post, speakers, comments });
  };
  for (const thread of batch.threads) {
    const { author: asker } = thread;
    start(thread, { asker }, exchanges.question);
    for (const answer of thread.answers) {
      const { author: answerer } = answer;
      start(answer, { asker, answerer }, answerer === asker ? [] : exchanges.answer);
    }
  }
  for (const article of batch.articles)
    start(article, { asker: article.author }, exchanges.article);
  return discussions.flatMap((discussion) => writeDiscussion(discussion, batch));
}

/** Numbers the comments of all posts by their dates. */
export function numberComments(comments: readonly Unnumbered[]): Comment[] {
  const sorted = sortBy(comments, ({ created }) => created);
  for (const [place, comment] of sorted.entries()) comment.commentId = numberOf('comment', place);
  return sorted;
}

type Speakers = Partial<Record<Role, Member>>;

interface Discussion {
  readonly post: PlannedPost;
  /** Who wrote the question, and below an answer, who wrote that. */
  readonly speakers: Speakers;
  readonly comments: readonly CommentDraft[];
}

function drawComments(
  comments: readonly CommentDraft[],
  smallTalk: readonly Exchange[],
  { random }: GeneratorContext,
): readonly CommentDraft[] {
  if (smallTalk.length === 0 || !random.chance(comments.length === 0 ? 0.5 : 0.2)) return comments;
  return [...comments, ...fillComments(random.pick(smallTalk), random)];
}

function writeDiscussion(
  { post, speakers: known, comments }: Discussion,
  context: GeneratorContext,
): Unnumbered[] {
  const { calendar, members, random, links } = context;
  const speakers = { ...known };
  let at = post.created + 30;
  return comments.map(({ role, text }) => {
    at = calendar.after(at, 3 * HOUR);
    const addressed = /^@\{(asker|answerer|other)\}/.exec(text)?.[1] as Role | undefined;
    // Somebody else who answers the asker goes on with their own talk; otherwise a new voice comes in.
    const isNew = role === 'other' && addressed !== 'asker';
    const { asker, answerer, other } = speakers;
    const speaker =
      (isNew ? undefined : speakers[role]) ??
      members.choose({ at, without: [asker, answerer, other] });
    const replyTo = addressed && speakers[addressed];
    const comment: Unnumbered = {
      commentId: 0,
      postId: post.postId,
      ownerId: speaker.userId,
      created: at,
      markdown: links.resolve(nameSpeakers(text, speakers)),
      score: drawScore(context),
      edited: random.chance(0.07),
    };
    if (replyTo) comment.replyToId = replyTo.userId;
    if (role === 'other') speakers.other = speaker;
    return comment;
  });
}

function nameSpeakers(text: string, speakers: Speakers): string {
  if (!text.includes('{')) return text;
  return text.replace(
    /\{(asker|answerer|other)\}/g,
    (_, role) => speakers[role as Role]?.mention ?? 'all',
  );
}

function drawScore({ random }: GeneratorContext): number {
  const liked = random.chance(0.03) ? random.int(4, 9) : 0;
  return liked + (random.chance(0.25) ? random.int(1, 3) : 0);
}
