import { DAY } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import type { Member } from '../people/members.ts';

export function drawEdit(
  author: Member,
  created: number,
  { calendar, members, random }: GeneratorContext,
) {
  const at = calendar.after(created + 120, 2 * DAY);
  if (!random.chance(0.24)) return undefined;
  const editor = random.chance(0.65) ? author : members.choose({ at });
  return { at, by: editor.userId };
}

export function countViews(
  { created, upVotes }: { readonly created: number; readonly upVotes: number },
  { calendar, random }: GeneratorContext,
): number {
  const age = (calendar.now - created) / DAY;
  const pull = 0.15 + upVotes * 0.22 + random.next() ** 3 * 2;
  return 2 + random.int(0, 14) + Math.floor(age ** 0.75 * pull + upVotes * 4);
}
