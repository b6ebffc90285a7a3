import { id, paged, since } from '../../parameters.ts';
import { userEndpoint, withMeTwin } from './define.ts';

export const userInboxEndpoints = [
  ...withMeTwin(
    userEndpoint({
      slug: 'user-inbox',
      verb: 'GET',
      path: '/users/{id}/inbox',
      summary: 'Reads the inbox of one user in the context of a site.',
      returns: 'inbox_item',
      teams: 'no',
      parameters: [...paged, id('the user', '1')],
      needsToken: true,
      scopes: ['read_inbox'],
      quirks: ['The token must belong to this user.'],
    }),
    { slug: 'me-inbox', summary: 'Reads the inbox of the token owner in the context of a site.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'user-unread-inbox',
      verb: 'GET',
      path: '/users/{id}/inbox/unread',
      summary: 'Reads unread inbox entries of one user in the context of a site.',
      returns: 'inbox_item',
      teams: 'no',
      parameters: [...paged, id('the user', '1'), since],
      needsToken: true,
      scopes: ['read_inbox'],
      quirks: ['The token must belong to this user.'],
    }),
    {
      slug: 'me-unread-inbox',
      summary: 'Reads unread inbox entries of the token owner in the context of a site.',
    },
  ),
];
