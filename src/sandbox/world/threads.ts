// This file turns scheduled drafts into threads: who asked, who answered and when.

import type { Member } from './cast.ts';
import type { AnswerDraft, ThreadDraft } from './draft.ts';
import { HOUR } from './calendar.ts';
import { toAnswer } from './schedule.ts';
import type { ScheduledThread } from './schedule.ts';
import type { Stage } from './stage.ts';

const FIRST_QUESTION = 1_001;
const FIRST_ANSWER = 2_001;

export interface Reply {
  readonly draft: AnswerDraft;
  readonly answerId: number;
  readonly author: Member;
  readonly created: number;
}

export interface Thread {
  readonly draft: ThreadDraft;
  readonly questionId: number;
  readonly asker: Member;
  readonly created: number;
  readonly replies: readonly Reply[];
  readonly accepted?: Reply;
}

type Unnumbered = Omit<Reply, 'answerId'>;

export function castThreads(scheduled: readonly ScheduledThread[], stage: Stage): Thread[] {
  const planned = scheduled.map((entry) => planThread(entry, stage));
  const inOrder = planned
    .flatMap(({ replies }) => replies)
    .sort((one, other) => one.created - other.created);
  const ids = new Map(inOrder.map((reply, index) => [reply, FIRST_ANSWER + index]));
  return planned.map(({ replies, ...thread }, index) => {
    const numbered = replies.map((reply) => ({ ...reply, answerId: ids.get(reply) ?? 0 }));
    const accepted = acceptedOf(thread.draft, numbered, stage);
    return {
      ...thread,
      questionId: FIRST_QUESTION + index,
      replies: numbered,
      ...(accepted && { accepted }),
    };
  });
}

function planThread({ draft, created }: ScheduledThread, stage: Stage) {
  const authors = draft.answers?.flatMap((answer) => toAnswer(answer).by ?? []) ?? [];
  const without = authors.map((handle) => stage.cast.named(handle));
  const asker =
    draft.by === undefined
      ? stage.cast.choose({ at: created, without })
      : stage.cast.named(draft.by);
  const replies: Unnumbered[] = [];
  for (const answer of draft.answers ?? []) {
    replies.push(planReply(toAnswer(answer), { draft, created, asker, replies }, stage));
  }
  return { draft, created, asker, replies };
}

interface SoFar extends ScheduledThread {
  readonly asker: Member;
  readonly replies: readonly Unnumbered[];
}

function planReply(
  draft: AnswerDraft,
  thread: SoFar,
  { calendar, cast, random }: Stage,
): Unnumbered {
  const without = [thread.asker, ...thread.replies.map(({ author }) => author)];
  const author =
    draft.by === undefined
      ? cast.choose({ at: thread.created, tags: thread.draft.tags, without })
      : cast.named(draft.by);
  const typical = thread.replies.length === 0 ? 5 * HOUR : 40 * HOUR;
  const start = Math.max(thread.created + 240, author.created + HOUR);
  const created = calendar.after(start, typical * (random.chance(0.1) ? 40 : 1));
  return { draft, author, created };
}

function acceptedOf(draft: ThreadDraft, replies: readonly Reply[], { random }: Stage) {
  const isSettled = random.chance(0.68);
  if (draft.accepted === 'none') return undefined;
  if (draft.accepted !== undefined) return replies[draft.accepted];
  return isSettled ? replies[0] : undefined;
}
