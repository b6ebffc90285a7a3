// This file removes secrets from a text before it leaves the page: for the clipboard, a file, a link, the storage.
import { isSandboxToken } from '../request/target.ts';
import { encodingPattern } from './encodings.ts';

/** Replaces a secret. */
export const redactedMark = '[token removed]';

/** A shorter text is not secret yet: it would be found in every other word. Characters. */
const shortest = 8;

export interface RedactedText {
  readonly text: string;
  /** Whether something had to be removed. */
  readonly removed: boolean;
}

/** Whether a text holds one of the tokens, in any encoding and case. */
export function holdsSecret(text: string, tokens: readonly string[]): boolean {
  const pattern = patternOf(tokens);
  return pattern !== undefined && text.search(pattern) >= 0;
}

/** The text without the tokens. */
export function redactText(text: string, tokens: readonly string[]): RedactedText {
  const pattern = patternOf(tokens);
  if (pattern === undefined || text.search(pattern) < 0) return { text, removed: false };
  return { text: text.replace(pattern, redactedMark), removed: true };
}

/** Goes with the list of tokens: what is forgotten is forgotten here too. */
const patterns = new WeakMap<readonly string[], RegExp>();

/** Tokens of the sandbox are not secret. */
function patternOf(tokens: readonly string[]): RegExp | undefined {
  const secrets = tokens.filter(
    (token) => token.trim().length >= shortest && !isSandboxToken(token),
  );
  if (secrets.length === 0) return undefined;
  const known = patterns.get(tokens);
  if (known) return known;
  // Longer ones first, so that nothing of one that holds another stays behind.
  const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(encodingPattern).join('|'), 'gi');
  patterns.set(tokens, pattern);
  return pattern;
}
