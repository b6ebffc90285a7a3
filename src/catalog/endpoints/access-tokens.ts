import { family } from '../endpoint.ts';
import { paged } from '../parameters.ts';

const define = family('Access Tokens');

export const accessTokenEndpoints = [
  define({
    slug: 'read-access-tokens',
    verb: 'GET',
    path: '/access-tokens/{accessTokens}',
    summary: 'Shows what an application knows about up to twenty of its tokens.',
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
  }),
  define({
    slug: 'invalidate-access-tokens',
    verb: 'GET',
    path: '/access-tokens/{accessTokens}/invalidate',
    summary: 'Expires the listed tokens at once so they can no longer be used.',
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
    quirks: ['Changes state although it is a GET.'],
  }),
];
