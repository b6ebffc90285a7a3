import { family } from '../endpoint.ts';
import { paged, since } from '../parameters.ts';

const define = family('Events');

export const eventEndpoints = [
  define({
    slug: 'events',
    verb: 'GET',
    path: '/events',
    summary: 'Streams what just happened on the site.',
    returns: 'event',
    teams: 'no',
    parameters: [...paged, since],
    needsToken: true,
    quirks: ['The window is 5 minutes by default; since reaches back at most 15.'],
  }),
];
