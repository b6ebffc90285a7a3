import { dated, id, ids, paged, pathTags, sorted } from '../../parameters.ts';
import { postSorts, questionSorts, tagSorts, taggedQuestionSorts } from '../../sorts.ts';
import { userEndpoint, withMeTwin } from './define.ts';

const preferred = { kind: 'list', in: 'body', of: 'tag', limit: 100 } as const;

export const userTagEndpoints = [
  ...withMeTwin(
    userEndpoint({
      slug: 'tag-prefs-on-user',
      verb: 'GET',
      path: '/users/{id}/tag-preferences',
      summary: 'Reads which tags a user follows or hides.',
      returns: 'tag_preference',
      teams: 'likely',
      parameters: [...paged, id('the user', '1')],
      needsToken: true,
      scopes: ['private_info'],
    }),
    { slug: 'me-tag-prefs', summary: 'Reads which tags the token owner follows or hides.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'edit-tag-prefs-on-user',
      verb: 'POST',
      path: '/users/{id}/tag-preferences/edit',
      summary: 'Changes which tags a user follows or hides.',
      returns: 'tag_preference',
      teams: 'likely',
      parameters: [
        id('the user', '1'),
        {
          ...preferred,
          name: 'favorite_tags',
          summary: 'Tags to follow.',
          example: 'kubernetes;postgresql',
        },
        { ...preferred, name: 'ignored_tags', summary: 'Tags to ignore.', example: 'legacy' },
      ],
      needsToken: true,
      scopes: ['write_access', 'private_info'],
      quirks: ['Replaces both lists.'],
    }),
    {
      slug: 'me-edit-tag-prefs',
      summary: 'Changes which tags the token owner follows or hides.',
      quirks: ['Replaces both lists.'],
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'tags-on-users',
      verb: 'GET',
      path: '/users/{ids}/tags',
      summary: 'Lists the tags given users work in.',
      returns: 'tag',
      teams: 'likely',
      parameters: [...sorted(tagSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-tags', summary: 'Lists the tags the token owner works in.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'top-user-answers-in-tags',
      verb: 'GET',
      path: '/users/{id}/tags/{tags}/top-answers',
      summary: 'Lists the best answers of one user in some tags.',
      returns: 'answer',
      teams: 'likely',
      parameters: [...sorted(postSorts), id('the user', '1'), pathTags(5)],
      quirks: ['At most 30 results; more than 5 tags is an error.'],
    }),
    {
      slug: 'me-tags-top-answers',
      summary: 'Lists the best answers of the token owner in some tags.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'top-user-questions-in-tags',
      verb: 'GET',
      path: '/users/{id}/tags/{tags}/top-questions',
      summary: 'Lists the best questions of one user in some tags.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), id('the user', '1'), pathTags(5)],
      quirks: ['At most 30 results; more than 5 tags is an error.'],
    }),
    {
      slug: 'me-tags-top-questions',
      summary: 'Lists the best questions of the token owner in some tags.',
      parameters: [...sorted(taggedQuestionSorts), pathTags(5)],
      quirks: ['The console lists more sorts here than in the users form.', 'At most 30 results.'],
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'timeline-on-users',
      verb: 'GET',
      path: '/users/{ids}/timeline',
      summary: 'Shows what given users did, in order.',
      returns: 'user_timeline',
      teams: 'likely',
      parameters: [...dated, ids('users', '1;2;3')],
    }),
    { slug: 'me-timeline', summary: 'Shows what the token owner did, in order.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'top-answer-tags-on-users',
      verb: 'GET',
      path: '/users/{id}/top-answer-tags',
      summary: 'Ranks the tags in which one user answers best.',
      returns: 'top_tag',
      teams: 'likely',
      parameters: [...paged, { ...ids('users', '1'), name: 'id' }],
      quirks: ['At most 30 tags.', 'The documentation names one id; several work too.'],
    }),
    {
      slug: 'me-top-answer-tags',
      summary: 'Ranks the tags in which the token owner answers best.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'top-question-tags-on-users',
      verb: 'GET',
      path: '/users/{id}/top-question-tags',
      summary: 'Ranks the tags in which one user asks best.',
      returns: 'top_tag',
      teams: 'likely',
      parameters: [...paged, id('the user', '1')],
      quirks: ['At most 30 tags.'],
    }),
    { slug: 'me-top-question-tags', summary: 'Ranks the tags in which the token owner asks best.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'top-tags-on-users',
      verb: 'GET',
      path: '/users/{id}/top-tags',
      summary: 'Ranks the tags of one user by questions and answers together.',
      returns: 'top_tag',
      teams: 'likely',
      parameters: [...paged, id('the user', '1')],
      quirks: ['At most 30 tags.'],
    }),
    {
      slug: 'me-top-tags',
      summary: 'Ranks the tags of the token owner by questions and answers together.',
    },
  ),
];
