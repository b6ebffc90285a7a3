import type { ObjectType } from '../object.ts';

export const tagObjects = [
  {
    name: 'tag',
    teams: 'likely',
    fields: [
      {
        name: 'synonyms',
        type: 'string',
        list: true,
        summary: 'Other names mapped to it.',
        filter: 'custom',
        optional: true,
      },
      {
        name: 'collectives',
        type: 'collective',
        list: true,
        summary: 'Collectives the item belongs to.',
        optional: true,
        note: 'Left out unless a collective is involved.',
      },
      { name: 'has_synonyms', type: 'boolean', summary: 'Whether other tags map to it.' },
      {
        name: 'is_moderator_only',
        type: 'boolean',
        summary: 'Whether only moderators may use it.',
      },
      {
        name: 'is_required',
        type: 'boolean',
        summary: 'Whether a question must carry one of these tags.',
      },
      { name: 'count', type: 'integer', summary: 'Number of questions with the tag.' },
      { name: 'name', type: 'string', summary: 'Name.' },
      {
        name: 'last_activity_date',
        type: 'date',
        summary: 'Latest activity on a question with the tag.',
        filter: 'custom',
        optional: true,
      },
      {
        name: 'user_id',
        type: 'integer',
        summary: 'User the count is limited to, on per-user routes.',
        optional: true,
      },
    ],
  },
  {
    name: 'tag_synonym',
    teams: 'likely',
    fields: [
      { name: 'creation_date', type: 'date', summary: 'When it was created.' },
      {
        name: 'last_applied_date',
        type: 'date',
        summary: 'When it was applied last.',
        optional: true,
      },
      { name: 'applied_count', type: 'integer', summary: 'How often it was applied.' },
      { name: 'to_tag', type: 'string', summary: 'Name it is replaced by.' },
      { name: 'from_tag', type: 'string', summary: 'Name that is replaced.' },
    ],
  },
  {
    name: 'tag_wiki',
    teams: 'likely',
    fields: [
      {
        name: 'excerpt_last_edit_date',
        type: 'date',
        summary: 'When the short text changed.',
        optional: true,
      },
      {
        name: 'body_last_edit_date',
        type: 'date',
        summary: 'When the long text changed.',
        optional: true,
      },
      { name: 'excerpt', type: 'string', summary: 'Short extract of the text.', optional: true },
      { name: 'tag_name', type: 'string', summary: 'Name of the tag.' },
      { name: 'body', type: 'string', summary: 'Content rendered as HTML.', filter: 'withbody' },
      {
        name: 'last_body_editor',
        type: 'shallow_user',
        summary: 'Who changed the long text.',
        filter: 'custom',
      },
      {
        name: 'last_excerpt_editor',
        type: 'shallow_user',
        summary: 'Who changed the short text.',
        filter: 'custom',
      },
    ],
  },
  {
    name: 'tag_score',
    teams: 'likely',
    fields: [
      { name: 'post_count', type: 'integer', summary: 'Posts counted.' },
      { name: 'score', type: 'integer', summary: 'Up votes minus down votes.' },
      { name: 'user', type: 'shallow_user', summary: 'The user concerned.' },
    ],
  },
  {
    name: 'tag_preference',
    teams: 'likely',
    fields: [
      { name: 'tag_name', type: 'string', summary: 'Name of the tag.' },
      {
        name: 'tag_preference_type',
        type: 'string',
        summary: 'Favourite or ignored.',
        values: ['favorite_tag', 'ignored_tag'],
      },
      { name: 'user_id', type: 'integer', summary: 'Number of the user on this site.' },
    ],
  },
] as const satisfies readonly ObjectType[];
