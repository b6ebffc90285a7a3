import { dated, id, ids, inname, paged, sorted } from '../../parameters.ts';
import {
  awardedBadgeSorts,
  badgeSorts,
  commentSorts,
  favoriteSorts,
  postSorts,
  userSorts,
} from '../../sorts.ts';
import { userEndpoint, withMeTwin } from './define.ts';

const types = {
  name: 'types',
  kind: 'list',
  in: 'query',
  of: 'text',
  summary: 'Only these types.',
} as const;
const siteTypes = { ...types, options: ['main_site', 'meta_site'], example: 'main_site' } as const;
const activityTypes = {
  ...types,
  options: ['question_posted', 'answer_posted', 'badge_earned', 'comment_posted'],
  example: 'question_posted',
} as const;

export const userActivityEndpoints = [
  userEndpoint({
    slug: 'users',
    verb: 'GET',
    path: '/users',
    summary: 'Lists users, optionally those whose name contains some text.',
    returns: 'user',
    teams: 'yes',
    parameters: [...sorted(userSorts), inname],
  }),
  ...withMeTwin(
    userEndpoint({
      slug: 'users-by-ids',
      verb: 'GET',
      path: '/users/{ids}',
      summary: 'Fetches user profiles by id.',
      returns: 'user',
      teams: 'likely',
      parameters: [...sorted(userSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me', summary: 'Fetches the profile of the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'answers-on-users',
      verb: 'GET',
      path: '/users/{ids}/answers',
      summary: 'Lists answers written by given users.',
      returns: 'answer',
      teams: 'likely',
      parameters: [...sorted(postSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-answers', summary: 'Lists answers written by the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'associated-users',
      verb: 'GET',
      path: '/users/{ids}/associated',
      summary: 'Lists the site profiles that belong to given accounts.',
      returns: 'network_user',
      teams: 'no',
      parameters: [...paged, ids('accounts', '11;12'), siteTypes],
      reach: 'network',
      quirks: ['{ids} are account ids.'],
    }),
    { slug: 'me-associated-users', summary: 'Lists all site profiles of the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'badges-on-users',
      verb: 'GET',
      path: '/users/{ids}/badges',
      summary: 'Lists badges earned by given users.',
      returns: 'badge',
      teams: 'likely',
      parameters: [...sorted(awardedBadgeSorts), ids('users', '1;2;3')],
    }),
    {
      slug: 'me-badges',
      summary: 'Lists badges earned by the token owner.',
      parameters: [...sorted(badgeSorts)],
      quirks: ['The sort “awarded” of the users form is missing here.'],
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'comments-on-users',
      verb: 'GET',
      path: '/users/{ids}/comments',
      summary: 'Lists comments written by given users.',
      returns: 'comment',
      teams: 'likely',
      parameters: [...sorted(commentSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-comments', summary: 'Lists comments written by the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'comments-by-users-to-user',
      verb: 'GET',
      path: '/users/{ids}/comments/{toid}',
      summary: 'Lists comments some users addressed to one particular user.',
      returns: 'comment',
      teams: 'likely',
      parameters: [
        ...sorted(commentSorts),
        ids('users', '1;2;3'),
        { ...id('the user who was replied to', '2'), name: 'toid' },
      ],
    }),
    {
      slug: 'me-comments-to',
      path: '/me/comments/{toId}',
      summary: 'Lists comments the token owner addressed to one user.',
      parameters: [
        ...sorted(commentSorts),
        { ...id('the user who was replied to', '2'), name: 'toId' },
      ],
      quirks: ['The path variable is spelled toId here and toid in the users form.'],
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'favorites-on-users',
      verb: 'GET',
      path: '/users/{ids}/favorites',
      summary: 'Lists questions that given users bookmarked.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(favoriteSorts), ids('users', '1;2;3')],
      quirks: ['Saves are private, so the response can be empty.'],
    }),
    { slug: 'me-favorites', summary: 'Lists questions the token owner bookmarked.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'mentions-on-users',
      verb: 'GET',
      path: '/users/{ids}/mentioned',
      summary: 'Lists comments that address given users by name.',
      returns: 'comment',
      teams: 'likely',
      parameters: [...sorted(commentSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-mentioned', summary: 'Lists comments that address the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'merge-history',
      verb: 'GET',
      path: '/users/{ids}/merges',
      summary: 'Shows account merges that touched given accounts.',
      returns: 'account_merge',
      teams: 'no',
      parameters: [...paged, ids('accounts', '11;12')],
      reach: 'network',
      quirks: ['{ids} are account ids.'],
    }),
    { slug: 'me-merge-history', summary: 'Shows account merges of the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'users-network-activity',
      verb: 'GET',
      path: '/users/{id}/network-activity',
      summary: 'Summarises what an account did across the network.',
      returns: 'network_activity',
      teams: 'no',
      parameters: [...dated, id('the account', '11'), activityTypes],
      reach: 'network',
      quirks: ['{id} is an account id.'],
    }),
    {
      slug: 'me-network-activity',
      summary: 'Summarises what the token owner did across the network.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'user-notifications',
      verb: 'GET',
      path: '/users/{id}/notifications',
      summary: 'Reads notifications of one user on a site.',
      returns: 'notification',
      teams: 'no',
      parameters: [...paged, id('the user', '1')],
      needsToken: true,
      scopes: ['read_inbox'],
      quirks: ['The token must belong to this user.'],
    }),
    { slug: 'me-notifications', summary: 'Reads notifications of the token owner on a site.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'user-unread-notifications',
      verb: 'GET',
      path: '/users/{id}/notifications/unread',
      summary: 'Reads unread notifications of one user on a site.',
      returns: 'notification',
      teams: 'no',
      parameters: [...paged, id('the user', '1')],
      needsToken: true,
      scopes: ['read_inbox'],
      quirks: ['The token must belong to this user.'],
    }),
    {
      slug: 'me-unread-notifications',
      summary: 'Reads unread notifications of the token owner on a site.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'posts-on-users',
      verb: 'GET',
      path: '/users/{ids}/posts',
      summary: 'Lists questions and answers by given users.',
      returns: 'post',
      teams: 'likely',
      parameters: [...sorted(postSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-posts', summary: 'Lists questions and answers by the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'privileges-on-users',
      verb: 'GET',
      path: '/users/{id}/privileges',
      summary: 'Lists what one user is allowed to do.',
      returns: 'privilege',
      teams: 'likely',
      parameters: [...paged, id('the user', '1')],
    }),
    { slug: 'me-privileges', summary: 'Lists what the token owner is allowed to do.' },
  ),
];
