import { sorted } from '../../parameters.ts';
import { userSorts } from '../../sorts.ts';
import { userEndpoint } from './define.ts';

export const moderatorEndpoints = [
  userEndpoint({
    slug: 'moderators',
    verb: 'GET',
    path: '/users/moderators',
    summary: 'Lists everyone with moderator rights.',
    returns: 'user',
    teams: 'unknown',
    parameters: [...sorted(userSorts)],
  }),
  userEndpoint({
    slug: 'elected-moderators',
    verb: 'GET',
    path: '/users/moderators/elected',
    summary: 'Lists moderators who won an election.',
    returns: 'user',
    teams: 'unknown',
    parameters: [...sorted(userSorts)],
  }),
];
