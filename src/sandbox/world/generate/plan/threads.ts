import type { AnswerDraft } from '../../content/drafts.ts';
import { HOUR } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import type { Member } from '../people/members.ts';
import { noVotes } from './planned.ts';
import type { PlannedPost, PlannedThread } from './planned.ts';
import type { ScheduledThread } from './schedule.ts';

/** Decides who takes part and when; some askers may be known already, by the place of their threads. */
export function planThreads(
  scheduled: readonly ScheduledThread[],
  context: GeneratorContext,
  askers: ReadonlyMap<number, Member> = new Map(),
): PlannedThread[] {
  const threads = scheduled.map((entry, place) =>
    planThread(entry, askers.get(place) ?? chooseAsker(entry, context), context),
  );
  for (const thread of threads) thread.accepted = chooseAccepted(thread, context);
  return threads;
}

function planThread(
  { title, draft, created }: ScheduledThread,
  author: Member,
  context: GeneratorContext,
): PlannedThread {
  const present = Array<Member | undefined>(draft.answers.length + 1);
  present[0] = author;
  const answers = draft.answers.map((answer, place) => {
    const planned = planAnswer(answer, { tags: draft.tags, asked: created, present }, context);
    present[place + 1] = planned.author;
    return planned;
  });
  return { title, draft, author, created, answers, accepted: undefined, postId: 0, votes: noVotes };
}

function chooseAsker({ draft, created }: ScheduledThread, { members }: GeneratorContext): Member {
  if (draft.by !== undefined) return members.named(draft.by);
  const answerers = draft.answers.flatMap(({ by }) => (by === undefined ? [] : members.named(by)));
  return members.choose({ at: created, without: answerers });
}

interface SoFar {
  readonly tags: PlannedThread['draft']['tags'];
  readonly asked: number;
  /** The asker and whoever has answered. */
  readonly present: readonly (Member | undefined)[];
}

function planAnswer(
  draft: AnswerDraft,
  { tags, asked, present }: SoFar,
  { calendar, members, random }: GeneratorContext,
): PlannedPost {
  const author =
    draft.by === undefined
      ? members.choose({ at: asked, tags, without: present })
      : members.named(draft.by);
  const typical = present[1] === undefined ? 5 * HOUR : 40 * HOUR;
  const start = Math.max(asked + 240, author.created + HOUR);
  const created = calendar.after(start, typical * (random.chance(0.1) ? 40 : 1));
  return { draft, author, created, postId: 0, votes: noVotes };
}

function chooseAccepted(
  { draft, answers }: PlannedThread,
  { random }: GeneratorContext,
): PlannedPost | undefined {
  const isSettled = random.chance(0.68);
  if (draft.accepted === 'none') return undefined;
  if (draft.accepted !== undefined) return answers[draft.accepted];
  return isSettled ? answers[0] : undefined;
}
