import { family } from '../endpoint.ts';
import { page, pagesize } from '../parameters.ts';

const define = family('Sites');

export const siteEndpoints = [
  define({
    slug: 'sites',
    verb: 'GET',
    path: '/sites',
    summary: 'Lists all sites of the network.',
    returns: 'site',
    teams: 'no',
    parameters: [page, { ...pagesize, max: 2147483646 }],
    reach: 'network',
    quirks: ['pagesize may exceed 100. Cache the response for a day.'],
  }),
];
