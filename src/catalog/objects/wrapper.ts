import type { ObjectType } from '../object.ts';

export const wrapper = [
  {
    name: '.wrapper',
    teams: 'yes',
    fields: [
      { name: 'items', type: 'object', list: true, summary: 'The results.' },
      { name: 'has_more', type: 'boolean', summary: 'Whether a further page exists.' },
      {
        name: 'backoff',
        type: 'integer',
        summary: 'Seconds to wait before calling the same method again.',
        optional: true,
      },
      { name: 'quota_max', type: 'integer', summary: 'Requests allowed per day.' },
      { name: 'quota_remaining', type: 'integer', summary: 'Requests left.' },
      { name: 'error_id', type: 'integer', summary: 'Number of the error.', optional: true },
      {
        name: 'error_message',
        type: 'string',
        summary: 'Text or bare parameter name.',
        optional: true,
      },
      { name: 'error_name', type: 'string', summary: 'Name of the error.', optional: true },
      { name: 'page', type: 'integer', summary: 'Page number as passed.', filter: 'custom' },
      { name: 'page_size', type: 'integer', summary: 'Page size as passed.', filter: 'custom' },
      { name: 'total', type: 'integer', summary: 'Number of matches; costly.', filter: 'custom' },
      { name: 'type', type: 'string', summary: 'Name of the item type.', filter: 'custom' },
    ],
  },
  {
    name: 'error',
    teams: 'likely',
    fields: [
      { name: 'error_id', type: 'integer', summary: 'Number of the error.' },
      { name: 'description', type: 'string', summary: 'Text about the error.' },
      { name: 'error_name', type: 'string', summary: 'Name of the error.' },
    ],
  },
  {
    name: 'filter',
    teams: 'likely',
    fields: [
      { name: 'filter', type: 'string', summary: 'Filter string to pass as `filter`.' },
      {
        name: 'filter_type',
        type: 'string',
        summary: 'Safe, unsafe, or not a valid filter.',
        values: ['safe', 'unsafe', 'invalid'],
      },
      {
        name: 'included_fields',
        type: 'string',
        list: true,
        summary: 'Sorted list of `type.field` names, wrapper fields first with a leading dot.',
      },
    ],
  },
  {
    name: 'info',
    teams: 'likely',
    fields: [
      { name: 'new_active_users', type: 'integer', summary: 'Recently active new users.' },
      { name: 'total_users', type: 'integer', summary: 'Number of users.' },
      { name: 'badges_per_minute', type: 'decimal', summary: 'Badges per minute.' },
      { name: 'total_badges', type: 'integer', summary: 'Number of badges awarded.' },
      { name: 'total_votes', type: 'integer', summary: 'Number of votes.' },
      { name: 'total_comments', type: 'integer', summary: 'Number of comments.' },
      { name: 'answers_per_minute', type: 'decimal', summary: 'Answers per minute.' },
      { name: 'questions_per_minute', type: 'decimal', summary: 'Questions per minute.' },
      { name: 'total_answers', type: 'integer', summary: 'Number of answers.' },
      { name: 'total_accepted', type: 'integer', summary: 'Number of accepted answers.' },
      { name: 'total_unanswered', type: 'integer', summary: 'Number of unanswered questions.' },
      { name: 'total_questions', type: 'integer', summary: 'Number of questions.' },
      { name: 'api_revision', type: 'string', summary: 'Build number of the API.' },
      {
        name: 'site',
        type: 'site',
        summary: 'Site the item belongs to.',
        filter: 'custom',
        optional: true,
      },
    ],
  },
] as const satisfies readonly ObjectType[];
