import { family } from '../endpoint.ts';

const define = family('Filters');

export const filterEndpoints = [
  define({
    slug: 'create-filter',
    verb: 'GET',
    path: '/filters/create',
    summary: 'Builds a reusable filter from included and excluded fields.',
    returns: 'filter',
    teams: 'yes',
    parameters: [
      {
        name: 'include',
        kind: 'list',
        in: 'query',
        of: 'text',
        summary: 'Fields to add to the base, as type.field or .wrapper_field.',
        example: 'question.body;answer.body',
      },
      {
        name: 'exclude',
        kind: 'list',
        in: 'query',
        of: 'text',
        summary: 'Fields to take from the base.',
        example: 'shallow_user.profile_image',
      },
      {
        name: 'base',
        kind: 'text',
        in: 'query',
        summary: 'The filter to start from: a built-in name or the id of a filter.',
        example: 'default',
      },
      {
        name: 'unsafe',
        kind: 'enum',
        in: 'query',
        options: ['false', 'true'],
        default: 'false',
        summary: 'true leaves out the HTML encoding: do not show such text as HTML.',
        example: 'false',
      },
    ],
    reach: 'network',
    aliases: ['/filter/create'],
    alsoPosted: true,
    quirks: [
      'A GET, but the API takes a POST as well, for long lists.',
      'Needs neither token nor team. Filters never change and never expire.',
      'Unknown field names are dropped silently: compare included_fields.',
    ],
  }),
  define({
    slug: 'read-filter',
    verb: 'GET',
    path: '/filters/{filters}',
    summary: 'Explains which fields the given filters contain.',
    returns: 'filter',
    teams: 'yes',
    parameters: [
      {
        name: 'filters',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        limit: 20,
        summary: 'Ids or names of filters, up to 20.',
        example: 'default;withbody',
      },
    ],
    reach: 'network',
    aliases: ['/filter/{filters}'],
    quirks: ['An unknown filter comes back with filter_type “invalid”, not as an error.'],
  }),
];
