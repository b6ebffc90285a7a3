import type { Comment } from '../../../model/entities.ts';
import type { CommentDraft, Speaker } from '../../content/drafts.ts';
import type { CommentThread } from '../../content/reader/posts.ts';
import { exchanges } from '../../content/texts.ts';
import { hour } from '../calendar.ts';
import { memoizeByKey } from '../memoize-by-key.ts';
import { numberOf } from '../numbering.ts';
import type { Member } from '../people/members.ts';
import type { Batch, GeneratorContext, PlannedPost } from '../plan/planned.ts';
import { sortBy } from '../sort-by.ts';
import { fillChoices, fillComments } from '../templates/templates.ts';
import type { Writable } from './posts.ts';

type Unnumbered = Writable<Comment>;

/** Who wrote the question, and below an answer, who wrote that; then whoever else has spoken last. */
type Speakers = Record<Speaker, Member | undefined>;

interface Discussion {
  readonly post: PlannedPost;
  readonly speakers: Speakers;
  readonly comments: readonly CommentDraft[];
}

/** The comments below all posts of a batch: what was written down, and now and then some small talk. */
export function writeComments(batch: Batch): Unnumbered[] {
  const discussions: Discussion[] = [];
  const start = (
    post: PlannedPost,
    smallTalk: readonly CommentThread[],
    asker: Member,
    answerer?: Member,
  ) => {
    const comments = drawComments(post.draft.comments, smallTalk, batch);
    const speakers = { asker, answerer, other: undefined };
    if (comments.length > 0) discussions.push({ post, speakers, comments });
  };
  for (const thread of batch.threads) {
    const { author: asker } = thread;
    start(thread, exchanges.question, asker);
    for (const answer of thread.answers) {
      start(answer, answer.author === asker ? [] : exchanges.answer, asker, answer.author);
    }
  }
  for (const article of batch.articles) start(article, exchanges.article, article.author);
  const written: Unnumbered[] = [];
  for (const { post, speakers, comments } of discussions) {
    let at = post.created + 30;
    for (const draft of comments) {
      at = batch.calendar.after(at, 3 * hour);
      written.push(writeComment(draft, { at, postId: post.postId, speakers }, batch));
    }
  }
  return written;
}

/** Numbers the comments of all posts by their dates. */
export function numberComments(comments: readonly Unnumbered[]): Comment[] {
  const sorted = sortBy(comments, ({ created }) => created);
  sorted.forEach((comment, place) => {
    comment.commentId = numberOf('comment', place);
  });
  return sorted;
}

function drawComments(
  comments: readonly CommentDraft[],
  smallTalk: readonly CommentThread[],
  { random }: GeneratorContext,
): readonly CommentDraft[] {
  if (smallTalk.length === 0 || !random.chance(comments.length === 0 ? 0.5 : 0.2)) return comments;
  return comments.concat(fillComments(random.pick(smallTalk), (text) => fillChoices(text, random)));
}

interface Turn {
  readonly at: number;
  readonly postId: number;
  readonly speakers: Speakers;
}

function writeComment(
  { role, text }: CommentDraft,
  { at, postId, speakers }: Turn,
  { members, random, links }: GeneratorContext,
): Unnumbered {
  const { asker, answerer, other } = speakers;
  const { parts, addressed } = findRoles(text);
  // Somebody else who answers the asker goes on with their own talk; otherwise a new voice comes in.
  const isNew = role === 'other' && addressed !== 'asker';
  const speaker =
    (isNew ? undefined : speakers[role]) ??
    members.choose({ at, without: [asker, answerer, other] });
  const replyTo = addressed && speakers[addressed];
  const comment: Unnumbered = {
    commentId: 0,
    postId,
    ownerId: speaker.userId,
    created: at,
    markdown: links.resolve(nameSpeakers(parts, speakers)),
    score:
      (random.chance(0.03) ? random.int(4, 9) : 0) + (random.chance(0.25) ? random.int(1, 3) : 0),
    edited: random.chance(0.07),
  };
  if (replyTo) comment.replyToId = replyTo.userId;
  if (role === 'other') speakers.other = speaker;
  return comment;
}

/** Every second part is a role. Most texts come again and again. */
const findRoles = memoizeByKey((text: string) => {
  const parts = text.split(/\{(asker|answerer|other)\}/);
  return { parts, addressed: parts[0] === '@' ? (parts[1] as Speaker) : undefined };
});

function nameSpeakers(parts: readonly string[], speakers: Speakers): string {
  const [first = ''] = parts;
  if (parts.length === 1) return first;
  return parts
    .map((part, place) => (place % 2 === 0 ? part : (speakers[part as Speaker]?.mention ?? 'all')))
    .join('');
}
