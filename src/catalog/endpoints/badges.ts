import { family } from '../endpoint.ts';
import { dated, ids, inname, sorted } from '../parameters.ts';
import { badgeNameSorts, badgeSorts } from '../sorts.ts';

const define = family('Badges');

export const badgeEndpoints = [
  define({
    slug: 'badges',
    verb: 'GET',
    path: '/badges',
    summary: 'Lists every badge that exists.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...sorted(badgeSorts), inname],
  }),
  define({
    slug: 'badges-by-ids',
    verb: 'GET',
    path: '/badges/{ids}',
    summary: 'Fetches badges by id.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...sorted(badgeSorts), ids('badges', '1;2')],
    quirks: ['Badge ids differ between teams and sites.'],
  }),
  define({
    slug: 'badge-recipients-by-ids',
    verb: 'GET',
    path: '/badges/{ids}/recipients',
    summary: 'Shows who recently earned particular badges.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...dated, ids('badges', '1;2')],
    quirks: ['Each badge carries the user who got it. There is no sort.'],
  }),
  define({
    slug: 'badges-by-name',
    verb: 'GET',
    path: '/badges/name',
    summary: 'Lists the general badges, leaving tag badges out.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...sorted(badgeNameSorts), inname],
  }),
  define({
    slug: 'badge-recipients',
    verb: 'GET',
    path: '/badges/recipients',
    summary: 'Shows the most recent badge awards.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...dated],
    quirks: ['Each badge carries the user who got it. There is no sort.'],
  }),
  define({
    slug: 'badges-by-tag',
    verb: 'GET',
    path: '/badges/tags',
    summary: 'Lists the badges earned through activity in a tag.',
    returns: 'badge',
    teams: 'likely',
    parameters: [...sorted(badgeNameSorts), inname],
  }),
];
