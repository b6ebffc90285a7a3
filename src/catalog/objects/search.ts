import type { ObjectType } from '../object.ts';
import { postFields } from './post-fields.ts';

export const searchObjects = [
  {
    name: 'search_excerpt',
    teams: 'likely',
    fields: [
      { ...postFields.tags, optional: true },
      {
        name: 'question_score',
        type: 'integer',
        summary: 'Score of the parent question.',
        optional: true,
      },
      { ...postFields.is_accepted, optional: true },
      { ...postFields.answer_id, optional: true },
      {
        name: 'has_accepted_answer',
        type: 'boolean',
        summary: 'Whether the question has an accepted answer.',
        optional: true,
      },
      { ...postFields.answer_count, optional: true },
      { ...postFields.is_answered, optional: true },
      { ...postFields.question_id, optional: true },
      {
        name: 'item_type',
        type: 'string',
        summary: 'Type of the item.',
        values: ['question', 'answer'],
      },
      postFields.score,
      postFields.last_activity_date,
      postFields.creation_date,
      { name: 'body', type: 'string', summary: 'Body (stripped/extract, HTML-encoded).' },
      { name: 'excerpt', type: 'string', summary: 'Text around the match, with highlight markup.' },
      postFields.title,
      { ...postFields.closed_date, filter: 'custom' },
      { ...postFields.community_owned_date, filter: 'custom' },
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
      { ...postFields.locked_date, filter: 'custom' },
      { ...postFields.owner, filter: 'custom' },
    ],
  },
] as const satisfies readonly ObjectType[];
