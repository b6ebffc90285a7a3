import { family } from '../endpoint.ts';
import { paged } from '../parameters.ts';

const define = family('Privileges');

export const privilegeEndpoints = [
  define({
    slug: 'privileges',
    verb: 'GET',
    path: '/privileges',
    summary: 'Lists the abilities reputation can unlock.',
    returns: 'privilege',
    teams: 'likely',
    parameters: [...paged],
  }),
];
