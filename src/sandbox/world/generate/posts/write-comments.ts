// This file writes the comments below the posts.

import { HOUR } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import type { Desk } from '../context.ts';
import type { CommentDraft, Role } from '../../content/drafts.ts';
import type { Comment } from '../../../model/entities.ts';
import { numberOf } from '../numbering.ts';
import { inOrder } from '../sort-by.ts';
import type { Stage } from '../stage.ts';
import type { Writable } from '../writable.ts';

/** A post that people talk below. */
export interface Talk {
  readonly postId: number;
  readonly created: number;
  readonly asker: Member;
  /** Below an answer: who wrote it. */
  readonly answerer: Member | undefined;
  readonly lines: readonly CommentDraft[];
}

type Unnumbered = Writable<Comment>;

export function writeComments(talks: readonly Talk[], desk: Desk): Unnumbered[] {
  const comments: Unnumbered[] = [];
  for (const { postId, created, asker, answerer, lines } of talks) {
    const names: Names = { asker, answerer, other: undefined };
    let at = created + 30;
    for (const line of lines) {
      at = desk.calendar.after(at, 3 * HOUR);
      comments.push(writeComment({ postId, at, names, line }, desk));
    }
  }
  return comments;
}

/** Numbers the comments of all posts by their dates. */
export function numberComments(comments: readonly Unnumbered[]): Comment[] {
  const sorted = inOrder(comments, ({ created }) => created);
  sorted.forEach((comment, place) => {
    comment.commentId = numberOf('comment', place);
  });
  return sorted;
}

type Names = Record<Role, Member | undefined>;

interface Turn {
  readonly postId: number;
  readonly at: number;
  readonly names: Names;
  readonly line: CommentDraft;
}

function writeComment({ postId, at, names, line }: Turn, desk: Desk): Unnumbered {
  const speaker = speakerOf(line, names) ?? chooseSpeaker(names, at, desk);
  const addressed = addresseeOf(line, names);
  const comment: Unnumbered = {
    commentId: 0,
    postId,
    ownerId: speaker.userId,
    created: at,
    markdown: desk.withLinks(writeText(line, names)),
    score: drawScore(desk),
    edited: desk.random.chance(0.07),
  };
  if (addressed) comment.replyToId = addressed.userId;
  if (line.role === 'other') names.other = speaker;
  return comment;
}

function speakerOf({ role, text }: CommentDraft, names: Names): Member | undefined {
  if (role !== 'other') return names[role];
  // Somebody who answers the asker goes on with their own talk; otherwise a new voice comes in.
  return text.startsWith('@{asker}') ? names.other : undefined;
}

function chooseSpeaker({ asker, answerer, other }: Names, at: number, { cast }: Desk): Member {
  return cast.choose({ at, without: [asker, answerer, other] });
}

/** Whom an `@name` at the start of a comment addresses. */
function addresseeOf({ text }: CommentDraft, names: Names): Member | undefined {
  const role = /^@\{(asker|answerer|other)\}/.exec(text)?.[1];
  return role === undefined ? undefined : names[role as Role];
}

function writeText({ text }: CommentDraft, names: Names): string {
  return text.replace(
    /\{(asker|answerer|other)\}/g,
    (_, role) => names[role as Role]?.mention ?? 'all',
  );
}

function drawScore({ random }: Stage): number {
  const liked = random.chance(0.03) ? random.int(4, 9) : 0;
  return liked + (random.chance(0.25) ? random.int(1, 3) : 0);
}
