import { family, withWriteAccess } from '../endpoint.ts';
import { dated, id, ids, preview, sorted } from '../parameters.ts';
import { body } from '../post-parameters.ts';
import { commentSorts, postSorts, suggestedEditSorts } from '../sorts.ts';

const define = family('Posts');

export const postEndpoints = [
  define({
    slug: 'posts',
    verb: 'GET',
    path: '/posts',
    summary: 'Pages through questions and answers together.',
    returns: 'post',
    teams: 'yes',
    parameters: [...sorted(postSorts)],
    quirks: ['Holds the fields that questions, answers and articles share.'],
  }),
  define({
    slug: 'posts-by-ids',
    verb: 'GET',
    path: '/posts/{ids}',
    summary: 'Fetches posts by id without knowing their kind.',
    returns: 'post',
    teams: 'likely',
    parameters: [...sorted(postSorts), ids('posts', '1001;2001')],
  }),
  define({
    slug: 'comments-on-posts',
    verb: 'GET',
    path: '/posts/{ids}/comments',
    summary: 'Fetches comments under posts of any kind.',
    returns: 'comment',
    teams: 'likely',
    parameters: [...sorted(commentSorts), ids('posts', '1001;2001')],
  }),
  define({
    slug: 'create-comment',
    verb: 'POST',
    path: '/posts/{id}/comments/add',
    summary: 'Writes a comment under a question or answer.',
    returns: 'comment',
    teams: 'likely',
    parameters: [id('the post', '1001'), body, preview],
    ...withWriteAccess,
  }),
  define({
    slug: 'render-comment',
    verb: 'POST',
    path: '/posts/{id}/comments/render',
    summary: 'Shows how a comment would look without saving it.',
    returns: 'comment',
    teams: 'likely',
    parameters: [id('the post', '1001'), body],
    quirks: ['Stores nothing.'],
  }),
  define({
    slug: 'revisions-by-ids',
    verb: 'GET',
    path: '/posts/{ids}/revisions',
    summary: 'Fetches the edit history of a set of posts.',
    returns: 'revision',
    teams: 'likely',
    parameters: [...dated, ids('posts', '1001;2001')],
    quirks: [
      'The name of its page is misleading: it takes post ids; revisions-by-guids takes GUIDs.',
    ],
  }),
  define({
    slug: 'posts-on-suggested-edits',
    verb: 'GET',
    path: '/posts/{ids}/suggested-edits',
    summary: 'Finds proposed edits to a set of posts.',
    returns: 'suggested_edit',
    teams: 'likely',
    parameters: [...sorted(suggestedEditSorts), ids('posts', '1001;2001')],
    quirks: ['The name of its page is inverted: it returns the suggested edits of posts.'],
  }),
];
