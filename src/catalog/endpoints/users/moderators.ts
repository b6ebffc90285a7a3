import { sorted } from '../../parameters.ts';
import { userSorts } from '../../sorts.ts';
import { define } from './define.ts';

export const moderators = [
  define({
    slug: 'moderators',
    verb: 'GET',
    path: '/users/moderators',
    summary: 'Lists everyone with moderator rights.',
    returns: 'user',
    teams: 'unknown',
    parameters: [...sorted(userSorts)],
  }),
  define({
    slug: 'elected-moderators',
    verb: 'GET',
    path: '/users/moderators/elected',
    summary: 'Lists moderators who won an election.',
    returns: 'user',
    teams: 'unknown',
    parameters: [...sorted(userSorts)],
  }),
];
