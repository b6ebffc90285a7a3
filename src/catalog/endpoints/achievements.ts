import { family } from '../endpoint.ts';
import { id, paged } from '../parameters.ts';

const define = family('Achievements');

export const achievementEndpoints = [
  define({
    slug: 'achievements-on-user',
    verb: 'GET',
    path: '/users/{id}/achievements',
    summary: 'Lists the newest network-wide achievements of one account.',
    returns: 'achievement',
    teams: 'no',
    parameters: [...paged, id('the account', '1')],
    reach: 'network',
    needsToken: true,
    scopes: ['private_info'],
    quirks: ['{id} is an account_id, not a user_id.'],
  }),
  define({
    slug: 'me-achievements',
    verb: 'GET',
    path: '/me/achievements',
    summary: 'Lists the newest network-wide achievements of the token owner.',
    returns: 'achievement',
    teams: 'no',
    parameters: [...paged],
    reach: 'network',
    needsToken: true,
    scopes: ['private_info'],
  }),
];
