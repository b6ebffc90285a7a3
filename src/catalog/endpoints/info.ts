import { family } from '../endpoint.ts';

const define = family('Info');

export const infoEndpoints = [
  define({
    slug: 'info',
    verb: 'GET',
    path: '/info',
    summary: 'Gives totals and metadata for one site.',
    returns: 'info',
    teams: 'likely',
    parameters: [],
    quirks: ['Cached strongly: ask at most about once an hour.'],
  }),
];
