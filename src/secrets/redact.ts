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
  return patternsOf(tokens).some((pattern) => text.search(pattern) >= 0);
}

/** The text without the tokens; the same text where none is in it. */
export function redactText(text: string, tokens: readonly string[]): RedactedText {
  const clean = patternsOf(tokens).reduce((rest, one) => rest.replace(one, redactedMark), text);
  return { text: clean, removed: clean !== text };
}

/** Goes with the list of tokens: what is forgotten is forgotten here too. */
const patterns = new WeakMap<readonly string[], readonly RegExp[]>();

/** A pattern for each token, or it could be too large. Tokens of the sandbox are not secret. */
function patternsOf(tokens: readonly string[]): readonly RegExp[] {
  const known = patterns.get(tokens);
  if (known) return known;
  const secrets = tokens.filter(
    (token) => token.trim().length >= shortest && !isSandboxToken(token),
  );
  // Longer ones first, so that nothing of one that holds another stays behind.
  const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
  const made = longestFirst.map((secret) => new RegExp(encodingPattern(secret), 'gi'));
  patterns.set(tokens, made);
  return made;
}
