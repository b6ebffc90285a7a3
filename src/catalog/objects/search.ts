import type { ObjectType } from '../object.ts';
import { post } from './post-fields.ts';

export const search = [
  {
    name: 'search_excerpt',
    teams: 'likely',
    fields: [
      { ...post.tags, optional: true },
      {
        name: 'question_score',
        type: 'integer',
        summary: 'Score of the parent question.',
        optional: true,
      },
      { ...post.is_accepted, optional: true },
      { ...post.answer_id, optional: true },
      {
        name: 'has_accepted_answer',
        type: 'boolean',
        summary: 'Whether the question has an accepted answer.',
        optional: true,
      },
      { ...post.answer_count, optional: true },
      { ...post.is_answered, optional: true },
      { ...post.question_id, optional: true },
      {
        name: 'item_type',
        type: 'string',
        summary: 'Type of the item.',
        values: ['question', 'answer'],
      },
      post.score,
      post.last_activity_date,
      post.creation_date,
      { name: 'body', type: 'string', summary: 'Body (stripped/extract, HTML-encoded).' },
      { name: 'excerpt', type: 'string', summary: 'Text around the match, with highlight markup.' },
      post.title,
      { ...post.closed_date, filter: 'custom' },
      { ...post.community_owned_date, filter: 'custom' },
      {
        name: 'equivalent_tag_search',
        type: 'string',
        list: true,
        summary: 'Tag search that would match.',
        optional: true,
      },
      {
        name: 'last_activity_user',
        type: 'shallow_user',
        summary: 'Who acted last.',
        filter: 'custom',
      },
      { ...post.locked_date, filter: 'custom' },
      { ...post.owner, filter: 'custom' },
    ],
  },
] as const satisfies readonly ObjectType[];
