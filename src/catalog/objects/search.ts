import type { ObjectType } from '../object.ts';
import { sharedPostFields } from './post-fields.ts';

export const searchObjects = [
  {
    name: 'search_excerpt',
    teams: 'likely',
    fields: [
      { ...sharedPostFields.tags, optional: true },
      {
        name: 'question_score',
        type: 'integer',
        summary: 'Score of the parent question.',
        optional: true,
      },
      { ...sharedPostFields.is_accepted, optional: true },
      { ...sharedPostFields.answer_id, optional: true },
      {
        name: 'has_accepted_answer',
        type: 'boolean',
        summary: 'Whether the question has an accepted answer.',
        optional: true,
      },
      { ...sharedPostFields.answer_count, optional: true },
      { ...sharedPostFields.is_answered, optional: true },
      { ...sharedPostFields.question_id, optional: true },
      {
        name: 'item_type',
        type: 'string',
        summary: 'Type of the item.',
        values: ['question', 'answer'],
      },
      sharedPostFields.score,
      sharedPostFields.last_activity_date,
      sharedPostFields.creation_date,
      { name: 'body', type: 'string', summary: 'Body (stripped/extract, HTML-encoded).' },
      { name: 'excerpt', type: 'string', summary: 'Text around the match, with highlight markup.' },
      sharedPostFields.title,
      { ...sharedPostFields.closed_date, filter: 'custom' },
      { ...sharedPostFields.community_owned_date, filter: 'custom' },
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
      { ...sharedPostFields.locked_date, filter: 'custom' },
      { ...sharedPostFields.owner, filter: 'custom' },
    ],
  },
] as const satisfies readonly ObjectType[];
