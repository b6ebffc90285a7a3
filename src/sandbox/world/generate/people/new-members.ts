import { firstNames } from '../../content/people/first-names.ts';
import { lastNames } from '../../content/people/last-names.ts';
import type { PersonDraft } from '../../content/people/person-draft.ts';
import { locations, roles } from '../../content/people/roles.ts';
import { day, hour, teamAge } from '../calendar.ts';
import type { Chance } from '../calendar.ts';
import type { ScheduledThread } from '../plan/schedule.ts';
import type { Random } from '../random.ts';
import { sortBy } from '../sort-by.ts';
import { createMember } from './members.ts';
import type { Member } from './members.ts';

const mostActive = 60;
const longestWait = 90 * day;

interface Setting extends Chance {
  readonly count: number;
  /** The user id of whoever joined first. */
  readonly firstId: number;
}

/** Who joins the team, in the order of their dates, by the place of the thread that they ask some time later. */
export function drawNewMembers(
  threads: readonly ScheduledThread[],
  { calendar: { now }, count, firstId, random }: Setting,
): ReadonlyMap<number, Member> {
  const opening = now - (teamAge + 3) * day;
  const arrivals = Array.from({ length: count }, (_, index) => {
    const place = Math.floor(((index + 0.5) * threads.length) / count);
    const asked = threads[place]?.created ?? now;
    const wait = Math.floor(random.next() * longestWait);
    return { place, created: Math.max(asked - hour - wait, opening + Math.floor(wait / 3)) };
  });
  const sorted = sortBy(arrivals, ({ created }) => created);
  return new Map(
    sorted.map(({ place, created }, index) => {
      const draft = { ...drawProfile(index, random), joined: Math.ceil((now - created) / day) };
      return [place, createMember(draft, firstId + index, created)];
    }),
  );
}

function drawProfile(index: number, random: Random): Omit<PersonDraft, 'joined'> {
  const { role, knows } = random.pick(roles);
  // A long tail: few write much.
  const activity = Math.min(mostActive, Math.floor(1.7 * (1 - random.next()) ** -0.7));
  const location = random.chance(0.5) ? random.pick(locations) : undefined;
  const gone = leavingOf(index);
  return {
    name: nameOf(index),
    role,
    knows,
    activity,
    ...(location && { location }),
    ...(gone && { gone }),
  };
}

/** One in forty has left by now, and one in two hundred without a trace. */
function leavingOf(index: number): PersonDraft['gone'] {
  if (index % 200 === 37) return 'erased';
  return index % 40 === 11 ? 'deleted' : undefined;
}

/** Every name once: first and last names are combined in steps, and then again with an initial between them. */
function nameOf(index: number): string {
  const column = index % firstNames.length;
  const round = Math.floor(index / firstNames.length);
  const first = firstNames[column] ?? '';
  const last = lastNames[(round + 7 * column) % lastNames.length] ?? '';
  const initial = Math.floor(round / lastNames.length);
  const middle = initial === 0 ? ' ' : ` ${String.fromCharCode(64 + initial)}. `;
  return [first, middle, last].join('');
}
