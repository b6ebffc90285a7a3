import type { CommentDraft } from '../../content/drafts.ts';
import type { Random } from '../random.ts';

export type Values = ReadonlyMap<string, string>;

/** Takes one of each `[[a|b]]`, and for each `{blank}` its value, if it has one. */
export function fill(text: string, random: Random, values?: Values): string {
  const parts = partsOf(text).map((options, place) =>
    place % 2 === 0 ? (options[0] ?? '') : random.pick(options),
  );
  const chosen = parts.join('');
  if (!values) return chosen;
  return chosen.replace(/\{(\w+)\}/g, (blank, name: string) => values.get(name) ?? blank);
}

const known = new Map<string, readonly (readonly string[])[]>();

/** Every second part is a choice. Small talk is filled in so often that each text is taken apart only once. */
function partsOf(text: string) {
  let parts = known.get(text);
  if (!parts) {
    const pieces = text.split(/\[\[(.*?)\]\]/s);
    parts = pieces.map((piece, place) => (place % 2 === 0 ? [piece] : piece.split('|')));
    known.set(text, parts);
  }
  return parts;
}

export function fillComments(
  comments: readonly CommentDraft[],
  random: Random,
  values?: Values,
): CommentDraft[] {
  return comments.map(({ role, text }) => ({ role, text: fill(text, random, values) }));
}
