import { hour } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import { noVotes } from './planned.ts';
import type { GeneratorContext, PlannedPost, PlannedThread } from './planned.ts';
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

function chooseAsker({ draft, created }: ScheduledThread, { members }: GeneratorContext): Member {
  const answerers = draft.answers.flatMap(({ by }) => (by === undefined ? [] : members.named(by)));
  return members.choose({ by: draft.by, at: created, without: answerers });
}

function planThread(
  { title, draft, created }: ScheduledThread,
  author: Member,
  { calendar, members, random }: GeneratorContext,
): PlannedThread {
  const present = [author];
  const answers = draft.answers.map((answer, place): PlannedPost => {
    const { tags } = draft;
    const answerer = members.choose({ by: answer.by, at: created, tags, without: present });
    present.push(answerer);
    const typical = place === 0 ? 5 * hour : 40 * hour;
    const start = Math.max(created + 240, answerer.created + hour);
    const answered = calendar.after(start, typical * (random.chance(0.1) ? 40 : 1));
    return { draft: answer, author: answerer, created: answered, postId: 0, votes: noVotes };
  });
  return { title, draft, author, created, answers, accepted: undefined, postId: 0, votes: noVotes };
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
