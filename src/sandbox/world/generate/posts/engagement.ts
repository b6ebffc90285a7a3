// This file tells what became of a post after it was written: edits, votes, views.

import { DAY } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import type { Desk } from '../context.ts';
import type { Vote } from '../votes/cast-votes.ts';

export function drawEdit(author: Member, created: number, { calendar, cast, random }: Desk) {
  const at = calendar.after(created + 120, 2 * DAY);
  if (!random.chance(0.24)) return undefined;
  const editor = random.chance(0.65) ? author : cast.choose({ at });
  return { at, by: editor.userId };
}

export function countDownVotes(votes: readonly Vote[]): number {
  let count = 0;
  for (const { points } of votes) if (points < 0) count += 1;
  return count;
}

export function countViews(post: { created: number; upVotes: number }, desk: Desk): number {
  const age = (desk.calendar.now - post.created) / DAY;
  const pull = 0.15 + post.upVotes * 0.22 + desk.random.next() ** 3 * 2;
  return 2 + desk.random.int(0, 14) + Math.floor(age ** 0.75 * pull + post.upVotes * 4);
}
