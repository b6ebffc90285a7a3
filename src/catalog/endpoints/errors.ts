import { family } from '../endpoint.ts';
import { id, paged } from '../parameters.ts';

const define = family('Errors');

export const errorEndpoints = [
  define({
    slug: 'errors',
    verb: 'GET',
    path: '/errors',
    summary: 'Lists the error codes the service can return.',
    returns: 'error',
    teams: 'likely',
    parameters: [...paged],
    reach: 'network',
  }),
  define({
    slug: 'simulate-error',
    verb: 'GET',
    path: '/errors/{id}',
    summary: 'Produces the chosen error on purpose, for testing.',
    returns: 'error',
    teams: 'likely',
    parameters: [id('the error to simulate', '404')],
    reach: 'network',
    quirks: ['Always fails: that is its purpose. The message is “simulated”.'],
  }),
];
