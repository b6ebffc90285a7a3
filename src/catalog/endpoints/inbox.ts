import { family } from '../endpoint.ts';
import { paged, since } from '../parameters.ts';

const define = family('Inbox');

export const inboxEndpoints = [
  define({
    slug: 'inbox',
    verb: 'GET',
    path: '/inbox',
    summary: 'Reads the inbox of the token owner across the network.',
    returns: 'inbox_item',
    teams: 'no',
    parameters: [...paged],
    reach: 'network',
    needsToken: true,
    scopes: ['read_inbox'],
  }),
  define({
    slug: 'inbox-unread',
    verb: 'GET',
    path: '/inbox/unread',
    summary: 'Reads only the unread inbox entries of the token owner.',
    returns: 'inbox_item',
    teams: 'no',
    parameters: [...paged, since],
    reach: 'network',
    needsToken: true,
    scopes: ['read_inbox'],
  }),
];
