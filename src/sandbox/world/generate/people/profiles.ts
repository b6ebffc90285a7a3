import type { Person, ReputationChange } from '../../../model/entities.ts';
import { DAY } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import type { Member } from './members.ts';

/** What the finished posts say about a person. */
interface Activity {
  readonly reputationChanges: readonly ReputationChange[];
  /** 0 for those who wrote nothing. */
  readonly lastSeen: number;
}

export function writePerson(
  member: Member,
  { reputationChanges, lastSeen }: Activity,
  { calendar, random }: GeneratorContext,
): Person {
  const { draft, userId, created } = member;
  const seen = calendar.now - Math.floor(random.next() ** 3 * 12 * DAY);
  const lastAccess = Math.max(created, seen, lastSeen);
  const lastModified = calendar.between(created, lastAccess);
  const { name, location, website, gone, suspended } = draft;
  const isTouched = location !== undefined || website !== undefined || draft.activity > 3;
  return {
    userId,
    accountId: userId + 10,
    name,
    type: draft.type ?? 'registered',
    created,
    lastAccess,
    ...(isTouched && { lastModified }),
    reputationChanges,
    ...(location !== undefined && { location }),
    ...(website !== undefined && { website }),
    ...(draft.activity > 3 && { aboutMe: aboutMe(member) }),
    profileImage: `https://people.quaylark.example/avatars/${userId}.png`,
    ...(suspended !== undefined && { suspendedUntil: calendar.now + suspended * DAY }),
    ...(gone && { gone }),
  };
}

function aboutMe({ draft }: Member): string {
  const own = draft.about === undefined ? '' : `\n<p>${draft.about}</p>`;
  return `<p>${draft.role} at Quaylark.</p>${own}`;
}
