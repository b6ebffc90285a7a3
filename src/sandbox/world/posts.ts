// This file writes questions and answers in full, from threads whose people and days are known.

import { DAY } from './calendar.ts';
import type { Member } from './cast.ts';
import type { Answer, Question } from './model.ts';
import { linkKeys } from './schedule.ts';
import type { Stage } from './stage.ts';
import { withLinks } from './text.ts';
import type { Reply, Thread } from './threads.ts';
import type { Vote } from './voting.ts';

export interface Desk extends Stage {
  readonly ids: ReadonlyMap<string, number>;
  readonly votes: ReadonlyMap<number, readonly Vote[]>;
}

export interface WrittenThread {
  readonly question: Question;
  readonly answers: readonly Answer[];
}

export function writeThread(thread: Thread, desk: Desk): WrittenThread {
  const answers = thread.replies.map((reply) => writeAnswer(reply, thread, desk));
  const post = writePost(
    { ...thread, postId: thread.questionId, author: thread.asker, body: thread.draft.body },
    desk,
  );
  const { title, tags } = thread.draft;
  const question = {
    ...post,
    title,
    tags,
    lastActivity: Math.max(post.lastActivity, ...answers.map((answer) => answer.lastActivity)),
    views: countViews(post, desk),
    answerIds: answers.map((answer) => answer.postId),
    ...(thread.accepted && { acceptedAnswerId: thread.accepted.answerId }),
    linkedIds: linkKeys(thread.draft).map((key) => idOf(key, desk)),
    ...writeFate(thread, desk),
  };
  return { question, answers };
}

function writeAnswer(reply: Reply, { questionId, draft, replies }: Thread, desk: Desk): Answer {
  const { answerId: postId, author, created } = reply;
  const post = writePost({ postId, author, created, body: reply.draft.body }, desk);
  const isShared = draft.isCommunityOwned === true && reply === replies[0];
  return {
    ...post,
    questionId,
    ...(isShared && { communityOwnedAt: sinceLastVote(postId, created, desk) }),
  };
}

interface Manuscript {
  readonly postId: number;
  readonly author: Member;
  readonly created: number;
  readonly body: string;
}

/** What all kinds of posts have. */
export function writePost({ postId, author, created, body }: Manuscript, desk: Desk) {
  const { calendar, random, votes } = desk;
  const at = calendar.after(created + 120, 2 * DAY);
  const edited = random.chance(0.24) ? { at, by: editorOf(author, at, desk).userId } : undefined;
  const received = votes.get(postId) ?? [];
  const upVotes = received.filter(({ isUp }) => isUp).length;
  return {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    ...(edited && { edited }),
    markdown: withLinks(body, desk.ids),
    upVotes,
    downVotes: received.length - upVotes,
  };
}

function editorOf(author: Member, at: number, { cast, random }: Desk): Member {
  return random.chance(0.65) ? author : cast.choose({ at });
}

export function countViews(post: { created: number; upVotes: number }, desk: Desk): number {
  const age = (desk.calendar.now - post.created) / DAY;
  const pull = 0.15 + post.upVotes * 0.22 + desk.random.next() ** 3 * 2;
  return 2 + desk.random.int(0, 14) + Math.floor(age ** 0.75 * pull + post.upVotes * 4);
}

type Fate = Pick<Question, 'closed' | 'bounty' | 'protectedAt' | 'communityOwnedAt'>;

function writeFate({ draft, created, questionId, asker }: Thread, desk: Desk): Fate {
  const { calendar, cast } = desk;
  const judge = cast.named(asker === cast.named('zoe') ? 'lukasz' : 'zoe').userId;
  const originalId =
    draft.closed?.reason === 'Duplicate' ? idOf(draft.closed.original, desk) : undefined;
  return {
    ...(draft.closed && {
      closed: {
        at: calendar.after(created + 600, DAY),
        reason: draft.closed.reason,
        by: judge,
        ...(originalId !== undefined && { originalId }),
      },
    }),
    ...(draft.bounty !== undefined && {
      bounty: { amount: draft.bounty, closes: calendar.now + 4 * DAY, by: asker.userId },
    }),
    ...(draft.isProtected === true && { protectedAt: calendar.after(created + DAY, 30 * DAY) }),
    ...(draft.isCommunityOwned === true && {
      communityOwnedAt: sinceLastVote(questionId, created, desk),
    }),
  };
}

/** Votes on what the community owns earn no reputation, so it takes over after the last one. */
function sinceLastVote(postId: number, created: number, { calendar, votes }: Desk): number {
  return calendar.between(votes.get(postId)?.at(-1)?.at ?? created, calendar.now);
}

function idOf(key: string, { ids }: Desk): number {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`No question has the key "${key}".`);
  return id;
}
