// This file holds the parameters that make up a post, an edit or a flag.
import type { ListParameter, Parameter, TextParameter } from './parameter.ts';

/** The text of a post in Markdown. */
export const body = {
  name: 'body',
  kind: 'text',
  in: 'body',
  required: true,
  long: true,
  summary: 'The text, in Markdown.',
  example: 'Set `retries: 3` in the client options, then **restart** the worker.',
} as const satisfies TextParameter;

export const title = {
  name: 'title',
  kind: 'text',
  in: 'body',
  required: true,
  summary: 'The title.',
  example: 'How do we rotate the signing key of the build agents?',
} as const satisfies TextParameter;

export const postTags = {
  name: 'tags',
  kind: 'list',
  of: 'tag',
  in: 'body',
  required: true,
  summary: 'Tags of the post, at most 5.',
  example: 'security;ci',
  limit: 5,
} as const satisfies ListParameter;

export const editComment = {
  name: 'comment',
  kind: 'text',
  in: 'body',
  summary: 'What the edit does, for its history.',
  example: 'Corrects the name of the option',
} as const satisfies TextParameter;

export const flagOption = [
  {
    name: 'option_id',
    kind: 'number',
    in: 'body',
    required: true,
    summary: 'Which option, from the matching /flags/options or /close/options.',
    example: '46534',
    min: 1,
    note: 'The ids differ from post to post and from user to user.',
  },
  {
    name: 'comment',
    kind: 'text',
    in: 'body',
    summary: 'A remark, needed when the option says requires_comment.',
    example: 'Answered in the runbook already',
  },
] as const satisfies readonly Parameter[];
