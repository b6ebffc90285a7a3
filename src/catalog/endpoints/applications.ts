import { family } from '../endpoint.ts';
import { paged } from '../parameters.ts';

const define = family('Applications');

export const applicationEndpoints = [
  define({
    slug: 'application-de-authenticate',
    verb: 'GET',
    path: '/apps/{accessTokens}/de-authenticate',
    summary:
      'Removes the application from the accounts behind the given tokens and kills its other tokens there.',
    returns: 'access_token',
    teams: 'unknown',
    parameters: [
      ...paged,
      {
        name: 'accessTokens',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 20,
        summary: 'The tokens, up to 20.',
        example: 'sandbox-pat',
      },
    ],
    reach: 'network',
    quirks: ['Changes state although it is a GET; the user can authorise the app again later.'],
  }),
];
