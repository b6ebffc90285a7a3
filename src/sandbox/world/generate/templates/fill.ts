import type { CommentDraft } from '../../content/drafts.ts';
import { memoize } from '../memoize.ts';
import type { Random } from '../random.ts';

export type Values = ReadonlyMap<string, string>;

/** Takes one of each `[[a|b]]`, and for each `{blank}` its value, if it has one. */
export function fill(text: string, random: Random, values?: Values): string {
  const parts = findChoices(text);
  const chosen =
    parts.length === 1
      ? text
      : parts.map((part) => (typeof part === 'string' ? part : random.pick(part))).join('');
  if (!values) return chosen;
  return chosen.replace(/\{(\w+)\}/g, (blank, name: string) => values.get(name) ?? blank);
}

/** Every second part is a choice. */
const findChoices = memoize((text: string) =>
  text.split(/\[\[(.*?)\]\]/s).map((part, place) => (place % 2 === 0 ? part : part.split('|'))),
);

export function fillComments(
  comments: readonly CommentDraft[],
  random: Random,
  values?: Values,
): CommentDraft[] {
  return comments.map(({ role, text }) => ({ role, text: fill(text, random, values) }));
}
