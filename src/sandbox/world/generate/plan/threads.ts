// This file turns scheduled drafts into threads: who asked, who answered and when.

import type { AnswerDraft, ThreadDraft } from '../../content/drafts.ts';
import { HOUR } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import { noVotes } from '../pending.ts';
import type { Pending } from '../pending.ts';
import type { ScheduledThread } from './schedule.ts';
import type { Stage } from '../stage.ts';
import type { Writable } from '../writable.ts';

export interface Reply extends Pending {
  readonly draft: AnswerDraft;
  readonly author: Member;
  readonly created: number;
}

export interface Thread extends Pending {
  readonly title: string;
  readonly draft: ThreadDraft;
  readonly asker: Member;
  readonly created: number;
  readonly replies: readonly Reply[];
  readonly accepted: Reply | undefined;
}

/** Decides who takes part, but for the askers of some places that are known already. */
export function castThreads(
  scheduled: readonly ScheduledThread[],
  stage: Stage,
  askers: ReadonlyMap<number, Member> = new Map(),
): Thread[] {
  const threads = scheduled.map((entry, place) =>
    planThread(entry, askers.get(place) ?? askerOf(entry, stage), stage),
  );
  for (const thread of threads) thread.accepted = acceptedOf(thread, stage);
  return threads;
}

function planThread(
  { title, draft, created }: ScheduledThread,
  asker: Member,
  stage: Stage,
): Writable<Thread> {
  const present = Array<Member | undefined>(draft.answers.length + 1);
  present[0] = asker;
  const replies = draft.answers.map((answer, place) => {
    const reply = planReply(answer, { draft, created, present }, stage);
    present[place + 1] = reply.author;
    return reply;
  });
  return { title, draft, asker, created, replies, accepted: undefined, postId: 0, votes: noVotes };
}

function askerOf({ draft, created }: ScheduledThread, { cast }: Stage): Member {
  if (draft.by !== undefined) return cast.named(draft.by);
  return cast.choose({
    at: created,
    without: draft.answers.flatMap(({ by }) => by ?? []).map(cast.named),
  });
}

interface SoFar {
  readonly draft: ThreadDraft;
  readonly created: number;
  /** The asker and whoever has answered. */
  readonly present: readonly (Member | undefined)[];
}

function planReply(draft: AnswerDraft, thread: SoFar, { calendar, cast, random }: Stage): Reply {
  const { tags } = thread.draft;
  const author =
    draft.by === undefined
      ? cast.choose({ at: thread.created, tags, without: thread.present })
      : cast.named(draft.by);
  const typical = thread.present[1] === undefined ? 5 * HOUR : 40 * HOUR;
  const start = Math.max(thread.created + 240, author.created + HOUR);
  const created = calendar.after(start, typical * (random.chance(0.1) ? 40 : 1));
  return { draft, author, created, postId: 0, votes: noVotes };
}

function acceptedOf({ draft, replies }: Thread, { random }: Stage): Reply | undefined {
  const isSettled = random.chance(0.68);
  if (draft.accepted === 'none') return undefined;
  if (draft.accepted !== undefined) return replies[draft.accepted];
  return isSettled ? replies[0] : undefined;
}
