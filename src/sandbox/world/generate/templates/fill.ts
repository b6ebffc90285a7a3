import type { CommentDraft } from '../../content/drafts.ts';
import type { Random } from '../random.ts';

export type Values = ReadonlyMap<string, string>;

const nothing: Values = new Map();

/** Takes one of each `[[a|b]]`, and for each `{blank}` its value, if it has one. */
export function fill(text: string, random: Random, values: Values = nothing): string {
  return text
    .replace(/\[\[(.*?)\]\]/gs, (_, options: string) => random.pick(options.split('|')))
    .replace(/\{(\w+)\}/g, (blank, name: string) => values.get(name) ?? blank);
}

export function fillComments(
  comments: readonly CommentDraft[],
  random: Random,
  values?: Values,
): CommentDraft[] {
  return comments.map(({ role, text }) => ({ role, text: fill(text, random, values) }));
}
