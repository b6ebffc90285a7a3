import { family } from '../endpoint.ts';
import { paged } from '../parameters.ts';

const define = family('Notifications');

export const notificationEndpoints = [
  define({
    slug: 'notifications',
    verb: 'GET',
    path: '/notifications',
    summary: 'Reads the notifications of the token owner.',
    returns: 'notification',
    teams: 'no',
    parameters: [...paged],
    reach: 'network',
    needsToken: true,
    scopes: ['read_inbox'],
  }),
  define({
    slug: 'unread-notifications',
    verb: 'GET',
    path: '/notifications/unread',
    summary: 'Reads only unread notifications of the token owner.',
    returns: 'notification',
    teams: 'no',
    parameters: [...paged],
    reach: 'network',
    needsToken: true,
    scopes: ['read_inbox'],
  }),
];
