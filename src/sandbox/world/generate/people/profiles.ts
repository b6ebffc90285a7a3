import { DAY } from '../calendar.ts';
import type { Member } from './members.ts';
import { readAccount } from './reputation.ts';
import type { Person } from '../../../model/entities.ts';
import type { Stage } from '../stage.ts';
import type { Notes } from '../writing.ts';

/** What the finished posts say about the people who wrote them. */
type Traces = Pick<Notes, 'ledger' | 'lastWords'>;

export function writePerson(member: Member, traces: Traces, { calendar, random }: Stage): Person {
  const { draft, userId, created } = member;
  const seen = calendar.now - Math.floor(random.next() ** 3 * 12 * DAY);
  const lastAccess = Math.max(created, seen, traces.lastWords[userId] ?? 0);
  const lastModified = calendar.between(created, lastAccess);
  const { name, location, website, gone, suspended } = draft;
  const isTold = location !== undefined || website !== undefined || draft.activity > 3;
  return {
    userId,
    accountId: userId + 10,
    name,
    type: draft.type ?? 'registered',
    created,
    lastAccess,
    ...(isTold && { lastModified }),
    reputationChanges: readAccount(traces.ledger, userId),
    ...(location !== undefined && { location }),
    ...(website !== undefined && { website }),
    ...(draft.activity > 3 && { aboutMe: aboutMe(member) }),
    profileImage: ['https://people.quaylark.example/avatars/', userId, '.png'].join(''),
    ...(suspended !== undefined && { suspendedUntil: calendar.now + suspended * DAY }),
    ...(gone && { gone }),
  };
}

function aboutMe({ draft }: Member): string {
  const own = draft.about === undefined ? '' : `\n<p>${draft.about}</p>`;
  return `<p>${draft.role} at Quaylark.</p>${own}`;
}
