import type { ObjectType } from '../object.ts';

export const recognitionObjects = [
  {
    name: 'badge',
    teams: 'likely',
    fields: [
      {
        name: 'user',
        type: 'shallow_user',
        summary: 'Holder, on routes about recipients.',
        optional: true,
      },
      {
        name: 'badge_type',
        type: 'string',
        summary: 'Whether named or tied to a tag.',
        values: ['named', 'tag_based'],
      },
      {
        name: 'award_count',
        type: 'integer',
        summary: 'How often the badge was awarded (in the context of the call).',
      },
      {
        name: 'rank',
        type: 'string',
        summary: 'Rank of the badge.',
        values: ['gold', 'silver', 'bronze'],
      },
      { name: 'badge_id', type: 'integer', summary: 'Number of the badge.' },
      { name: 'link', type: 'string', summary: 'Web URL of the object.' },
      {
        name: 'description',
        type: 'string',
        summary: 'What the badge is given for.',
        filter: 'custom',
      },
      { name: 'name', type: 'string', summary: 'Name.' },
    ],
  },
  {
    name: 'badge_count',
    teams: 'likely',
    fields: [
      { name: 'bronze', type: 'integer', summary: 'Bronze badges.' },
      { name: 'silver', type: 'integer', summary: 'Silver badges.' },
      { name: 'gold', type: 'integer', summary: 'Gold badges.' },
    ],
  },
  {
    name: 'privilege',
    teams: 'likely',
    fields: [
      { name: 'reputation', type: 'integer', summary: 'Reputation needed.' },
      { name: 'description', type: 'string', summary: 'Descriptive text.' },
      { name: 'short_description', type: 'string', summary: 'Short name.' },
    ],
  },
  {
    name: 'top_tag',
    teams: 'likely',
    fields: [
      { name: 'user_id', type: 'integer', summary: 'Number of the user on this site.' },
      { name: 'answer_count', type: 'integer', summary: 'Number of answers.' },
      { name: 'answer_score', type: 'integer', summary: 'Score earned by answers in the tag.' },
      { name: 'question_count', type: 'integer', summary: 'Number of questions.' },
      { name: 'question_score', type: 'integer', summary: 'Score earned by questions in the tag.' },
      { name: 'tag_name', type: 'string', summary: 'Name of the tag.' },
    ],
  },
  {
    name: 'write_permission',
    teams: 'likely',
    fields: [
      { name: 'can_add', type: 'boolean', summary: 'May create.' },
      { name: 'can_delete', type: 'boolean', summary: 'May delete.' },
      { name: 'can_edit', type: 'boolean', summary: 'May edit.' },
      { name: 'max_daily_actions', type: 'integer', summary: 'Writes allowed a day.' },
      {
        name: 'min_seconds_between_actions',
        type: 'integer',
        summary: 'Minimum pause between writes.',
      },
      { name: 'object_type', type: 'string', summary: 'Which kind of object the row is about.' },
      { name: 'user_id', type: 'integer', summary: 'Number of the user on this site.' },
    ],
  },
  {
    name: 'flag_option',
    teams: 'unknown',
    fields: [
      {
        name: 'is_retraction',
        type: 'boolean',
        summary: 'Choosing it withdraws the flag.',
        optional: true,
      },
      {
        name: 'question',
        type: 'question',
        summary: 'Suggested duplicate target.',
        filter: 'custom',
        optional: true,
      },
      {
        name: 'sub_options',
        type: 'flag_option',
        list: true,
        summary: 'Nested choices.',
        optional: true,
      },
      { name: 'count', type: 'integer', summary: 'Flags of that kind.', optional: true },
      {
        name: 'has_flagged',
        type: 'boolean',
        summary: 'Already flagged that way.',
        optional: true,
      },
      {
        name: 'requires_question_id',
        type: 'boolean',
        summary: 'Needs a question id.',
        optional: true,
      },
      { name: 'requires_site', type: 'boolean', summary: 'Needs a target site.', optional: true },
      { name: 'requires_comment', type: 'boolean', summary: 'Needs a comment.', optional: true },
      {
        name: 'option_id',
        type: 'integer',
        summary: 'Value to send back when flagging.',
        optional: true,
      },
      { name: 'dialog_title', type: 'string', summary: 'Heading of the dialog.', optional: true },
      { name: 'description', type: 'string', summary: 'Text under the label.', optional: true },
      { name: 'title', type: 'string', summary: 'Label.', optional: true },
    ],
  },
] as const satisfies readonly ObjectType[];
