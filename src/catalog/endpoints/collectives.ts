import { family } from '../endpoint.ts';
import { sorted } from '../parameters.ts';
import { collectiveSorts, postSorts, questionSorts, tagSorts, userSorts } from '../sorts.ts';

const define = family('Collectives');

export const collectives = [
  define({
    slug: 'collectives',
    verb: 'GET',
    path: '/collectives',
    summary: 'Lists all collectives.',
    returns: 'collective',
    teams: 'no',
    parameters: [...sorted(collectiveSorts)],
  }),
  define({
    slug: 'collectives-by-slug',
    verb: 'GET',
    path: '/collectives/{slugs}',
    summary: 'Fetches collectives by slug.',
    returns: 'collective',
    teams: 'no',
    parameters: [
      ...sorted(collectiveSorts),
      {
        name: 'slugs',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 100,
        summary: 'Slugs of collectives.',
        example: 'platform-team',
      },
    ],
  }),
  define({
    slug: 'answers-by-collective',
    verb: 'GET',
    path: '/collectives/{slugs}/answers',
    summary: 'Pages through the answers that fall under given collectives.',
    returns: 'answer',
    teams: 'no',
    parameters: [
      ...sorted(postSorts),
      {
        name: 'slugs',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 100,
        summary: 'Slugs of collectives.',
        example: 'platform-team',
      },
    ],
  }),
  define({
    slug: 'questions-by-collective',
    verb: 'GET',
    path: '/collectives/{slugs}/questions',
    summary: 'Pages through the questions that fall under given collectives.',
    returns: 'question',
    teams: 'no',
    parameters: [
      ...sorted(questionSorts),
      {
        name: 'slugs',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 100,
        summary: 'Slugs of collectives.',
        example: 'platform-team',
      },
    ],
  }),
  define({
    slug: 'tags-by-collective',
    verb: 'GET',
    path: '/collectives/{slugs}/tags',
    summary: 'Lists the tags a collective covers.',
    returns: 'tag',
    teams: 'no',
    parameters: [
      ...sorted(tagSorts),
      {
        name: 'slugs',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 100,
        summary: 'Slugs of collectives.',
        example: 'platform-team',
      },
    ],
  }),
  define({
    slug: 'users-by-collective',
    verb: 'GET',
    path: '/collectives/{slugs}/users',
    summary: 'Lists the members of given collectives.',
    returns: 'user',
    teams: 'no',
    parameters: [
      ...sorted(userSorts),
      {
        name: 'slugs',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 100,
        summary: 'Slugs of collectives.',
        example: 'platform-team',
      },
    ],
  }),
];
