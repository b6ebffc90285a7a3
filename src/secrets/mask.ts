// This file hides in a text what a shared screen should not show: the slug of the team, and e-mail addresses.
import { encodeValue } from '../request/encode.ts';
import { escapePattern } from './encodings.ts';

/** Replaces what is hidden. */
export const maskedMark = '••••';

// The first part starts where no word goes on, and is no longer than such a part may be: a long word costs nothing.
const email = /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** The text with the slug and every e-mail address hidden. */
export function maskText(text: string, team: string): string {
  const slug = team.trim();
  const masked = text.replace(email, maskedMark);
  if (slug === '') return masked;
  return [slug, encodeValue(slug)].reduce(
    (rest, form) => rest.replace(wholeWord(form), maskedMark),
    masked,
  );
}

/** A word where no letter, digit or hyphen stands beside it. */
export function wholeWord(...words: readonly string[]): RegExp {
  const sources = words.map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}
