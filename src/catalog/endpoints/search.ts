import { family } from '../endpoint.ts';
import type { Parameter } from '../parameter.ts';
import { nottagged, sorted, taggedAny } from '../parameters.ts';
import { searchSorts } from '../sorts.ts';

const define = family('Search');

/** What the two searches by condition ask for. */
const conditions = [
  {
    name: 'q',
    kind: 'text',
    in: 'query',
    summary: 'Free text that the post must match.',
    example: 'connection pool exhausted',
  },
  {
    name: 'accepted',
    kind: 'enum',
    in: 'query',
    options: ['true', 'false'],
    summary: 'true keeps questions with an accepted answer, false those without.',
    example: 'true',
    note: 'Left out, it makes no difference between them.',
  },
  {
    name: 'answers',
    kind: 'number',
    in: 'query',
    min: 0,
    summary: 'Keeps questions with at least this many answers.',
    example: '1',
  },
  {
    name: 'body',
    kind: 'text',
    in: 'query',
    summary: 'Text that the body must contain.',
    example: 'timeout',
  },
  {
    name: 'closed',
    kind: 'enum',
    in: 'query',
    options: ['true', 'false'],
    summary: 'true keeps closed questions, false open ones.',
    example: 'true',
    note: 'Left out, it makes no difference between them.',
  },
  {
    name: 'migrated',
    kind: 'enum',
    in: 'query',
    options: ['true', 'false'],
    summary: 'true keeps questions that came from elsewhere, false the others.',
    example: 'true',
    note: 'Left out, it makes no difference between them.',
  },
  {
    name: 'notice',
    kind: 'enum',
    in: 'query',
    options: ['true', 'false'],
    summary: 'true keeps questions with a post notice, false those without.',
    example: 'true',
    note: 'Left out, it makes no difference between them.',
  },
  nottagged,
  taggedAny,
  {
    name: 'title',
    kind: 'text',
    in: 'query',
    summary: 'Text that the title must contain.',
    example: 'deploy',
  },
  {
    name: 'user',
    kind: 'number',
    in: 'query',
    min: 1,
    summary: 'Keeps posts of this user_id.',
    example: '7',
  },
  {
    name: 'url',
    kind: 'text',
    in: 'query',
    summary: 'Keeps posts that contain this address; * stands for anything.',
    example: '*://wiki.example.com/*',
  },
  {
    name: 'views',
    kind: 'number',
    in: 'query',
    min: 0,
    summary: 'Keeps questions seen at least this often.',
    example: '50',
  },
  {
    name: 'wiki',
    kind: 'enum',
    in: 'query',
    options: ['true', 'false'],
    summary: 'true keeps community wikis, false the others.',
    example: 'true',
    note: 'Left out, it makes no difference between them.',
  },
] as const satisfies readonly Parameter[];

export const search = [
  define({
    slug: 'search',
    verb: 'GET',
    path: '/search',
    summary: 'Finds questions by title words or tags.',
    returns: 'question',
    teams: 'yes',
    parameters: [
      ...sorted(searchSorts),
      taggedAny,
      nottagged,
      {
        name: 'intitle',
        kind: 'text',
        in: 'query',
        summary: 'Keeps questions whose title contains this text.',
        example: 'docker build',
      },
    ],
    quirks: [
      'Needs tagged or intitle.',
      'tagged matches any of the tags here, while /questions wants all of them.',
      'relevance takes neither min nor max.',
    ],
  }),
  define({
    slug: 'advanced-search',
    verb: 'GET',
    path: '/search/advanced',
    summary: 'Finds questions with the full set of search conditions.',
    returns: 'question',
    teams: 'likely',
    parameters: [...sorted(searchSorts), ...conditions],
    quirks: [
      'nottagged alone is refused.',
      'tagged matches any of the tags here.',
      'relevance takes neither min nor max.',
    ],
  }),
  define({
    slug: 'excerpt-search',
    verb: 'GET',
    path: '/search/excerpts',
    summary: 'Searches and returns snippets with the hits marked.',
    returns: 'search_excerpt',
    teams: 'yes',
    parameters: [...sorted(searchSorts), ...conditions],
    quirks: [
      'nottagged alone is refused.',
      'Questions and answers come mixed; hits are wrapped in <span class="highlight">.',
    ],
  }),
  define({
    slug: 'similar',
    verb: 'GET',
    path: '/similar',
    summary: 'Finds existing questions close to a planned title.',
    returns: 'question',
    teams: 'likely',
    parameters: [
      ...sorted(searchSorts),
      { ...taggedAny, match: 'preference', summary: 'Prefers what carries these tags.' },
      { ...nottagged, note: 'A hard limit here, with or without tagged.' },
      {
        name: 'title',
        kind: 'text',
        in: 'query',
        required: true,
        summary: 'Text to compare titles with.',
        example: 'slow integration tests',
      },
    ],
    quirks: [
      'tagged is only a preference here, nottagged a hard limit.',
      'relevance takes neither min nor max.',
    ],
  }),
];
