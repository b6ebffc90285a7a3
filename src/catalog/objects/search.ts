import type { ObjectType } from '../object.ts';

export const search = [
  {
    name: 'search_excerpt',
    teams: 'likely',
    fields: [
      { name: 'tags', type: 'string', list: true, summary: 'Tag names.', optional: true },
      {
        name: 'question_score',
        type: 'integer',
        summary: 'Score of the parent question.',
        optional: true,
      },
      {
        name: 'is_accepted',
        type: 'boolean',
        summary: 'Whether the asker accepted this answer.',
        optional: true,
      },
      { name: 'answer_id', type: 'integer', summary: 'Number of the answer.', optional: true },
      {
        name: 'has_accepted_answer',
        type: 'boolean',
        summary: 'Whether the question has an accepted answer.',
        optional: true,
      },
      { name: 'answer_count', type: 'integer', summary: 'Number of answers.', optional: true },
      {
        name: 'is_answered',
        type: 'boolean',
        summary: 'True when an answer is accepted or has a positive score.',
        optional: true,
      },
      { name: 'question_id', type: 'integer', summary: 'Number of the question.', optional: true },
      {
        name: 'item_type',
        type: 'string',
        summary: 'Which kind of item it is.',
        values: ['question', 'answer'],
      },
      { name: 'score', type: 'integer', summary: 'Up votes minus down votes.' },
      { name: 'last_activity_date', type: 'date', summary: 'When it last changed in any way.' },
      { name: 'creation_date', type: 'date', summary: 'When it was created.' },
      { name: 'body', type: 'string', summary: 'Body (stripped/extract, HTML-encoded).' },
      { name: 'excerpt', type: 'string', summary: 'Text around the match, with highlight markup.' },
      {
        name: 'title',
        type: 'string',
        summary: 'Title text (HTML-entity-encoded under safe filters).',
      },
      {
        name: 'closed_date',
        type: 'date',
        summary: 'When it was closed.',
        filter: 'custom',
        optional: true,
      },
      {
        name: 'community_owned_date',
        type: 'date',
        summary: 'When it became community wiki.',
        filter: 'custom',
        optional: true,
      },
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
      {
        name: 'locked_date',
        type: 'date',
        summary: 'When it was locked.',
        filter: 'custom',
        optional: true,
      },
      {
        name: 'owner',
        type: 'shallow_user',
        summary: 'Author of the post (missing for deleted or anonymous authors).',
        filter: 'custom',
      },
    ],
  },
] as const satisfies readonly ObjectType[];
