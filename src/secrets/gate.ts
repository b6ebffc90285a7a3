// This file is the last look at a text before it leaves the page: for the clipboard, a file, a link, the storage.
import { formsOf, readingsOf } from './forms.ts';

/** What stands where a secret was. */
export const removed = '[token removed]';

/** A shorter text is no secret yet: it would be found in every other word. Characters. */
const shortest = 8;

export interface Cleaned {
  readonly text: string;
  /** Whether something had to be taken out. */
  readonly removed: boolean;
}

/** Whether one of the tokens stands in a text, in whatever form and case. */
export function holdsSecret(text: string, tokens: readonly string[]): boolean {
  const pattern = patternOf(tokens);
  return pattern !== undefined && readingsOf(text).some((reading) => reading.search(pattern) >= 0);
}

/** The text without the tokens. What cannot be taken out by itself takes the whole text along. */
export function withoutSecret(text: string, tokens: readonly string[]): Cleaned {
  const pattern = patternOf(tokens);
  if (pattern === undefined || !holdsSecret(text, tokens)) return { text, removed: false };
  const rest = text.replace(pattern, removed);
  return { text: holdsSecret(rest, tokens) ? removed : rest, removed: true };
}

function patternOf(tokens: readonly string[]): RegExp | undefined {
  const forms = tokens.filter((token) => token.trim().length >= shortest).flatMap(formsOf);
  if (forms.length === 0) return undefined;
  // Longer ones first, so that nothing of a form stays behind.
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(escape).join('|'), 'gi');
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
