import type { Comment, Person, ReputationChange } from '../../../model/entities.ts';
import { day, teamAge } from '../calendar.ts';
import { communityId } from '../numbering.ts';
import type { GeneratorContext } from '../plan/planned.ts';
import type { Posts } from '../posts/posts.ts';
import type { Member } from './members.ts';

/** The user in whose name the site itself acts; as recorded, a moderator without reputation. */
export function createCommunity(now: number): Person {
  const created = now - (teamAge + 5) * day;
  return {
    userId: communityId,
    accountId: communityId,
    name: 'Community',
    type: 'moderator',
    created,
    lastAccess: created,
    lastModified: created,
    reputationChanges: [],
    location: 'on the server farm',
    website: 'https://meta.stackexchange.com',
    aboutMe: '<p>I am not a person, but a process of the site that helps to keep it clean.</p>',
    profileImage: avatarOf(communityId),
  };
}

/** When each person last wrote or edited something, by user id. */
export function findLastSeen(
  { questions, answers, articles }: Posts,
  comments: readonly Comment[],
): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const note = (userId: number, at: number) => {
    if (at > (last.get(userId) ?? 0)) last.set(userId, at);
  };
  for (const posts of [questions, answers, articles]) {
    for (const { ownerId, created, edited } of posts) {
      note(ownerId, created);
      if (edited) note(edited.by, edited.at);
    }
  }
  for (const { ownerId, created } of comments) note(ownerId, created);
  return last;
}

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
  const seen = calendar.now - Math.floor(random.next() ** 3 * 12 * day);
  const lastAccess = Math.max(created, seen, lastSeen);
  const lastModified = calendar.between(created, lastAccess);
  const { name, location, website, about, gone, suspended } = draft;
  const isTouched = location !== undefined || website !== undefined || draft.activity > 3;
  const own = about === undefined ? '' : `\n<p>${about}</p>`;
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
    ...(draft.activity > 3 && { aboutMe: `<p>${draft.role} at Quaylark.</p>${own}` }),
    profileImage: avatarOf(userId),
    ...(suspended !== undefined && { suspendedUntil: calendar.now + suspended * day }),
    ...(gone && { gone }),
  };
}

function avatarOf(userId: number): string {
  return `https://people.quaylark.example/avatars/${userId}.png`;
}
