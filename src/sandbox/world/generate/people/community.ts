import type { Person } from '../../../model/entities.ts';
import { DAY, SPAN } from '../calendar.ts';

/** As recorded, with the account of the same number. */
export const communityId = -1;

/** The user in whose name the site itself acts; as recorded, a moderator without reputation. */
export function createCommunity(now: number): Person {
  const created = now - (SPAN + 5) * DAY;
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
    profileImage: ['https://people.quaylark.example/avatars/', communityId, '.png'].join(''),
  };
}
