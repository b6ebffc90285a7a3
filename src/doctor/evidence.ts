// This file describes evidence without anything secret in it.
import type { DecodedResponse } from '../exchange/outcome.ts';

const kinds = [
  ['letters', /[a-z]/i],
  ['digits', /\d/],
  ['punctuation', /[!-/:-@[-`{-~]/],
  ['spaces or line breaks', /\s/],
  ['characters outside ASCII', /\P{ASCII}/u],
] as const;

/** The length of the token and which kinds of characters it has: all that is ever said of it. */
export function describeToken(token: string): string {
  const present = kinds.filter(([, pattern]) => pattern.test(token)).map(([kind]) => kind);
  const length = `${token.length} character${token.length === 1 ? '' : 's'}`;
  return present.length === 0 ? length : `${length}: ${listOf(present)}`;
}

/** How many characters of a page are searched for the id. */
const farthest = 100_000;

/** The id that the edge gives a request, which support asks for; undefined where it has another form. */
export function readRayId({ headers, text }: DecodedResponse): string | undefined {
  const header = headers.find(([name]) => name.toLowerCase() === 'cf-ray')?.[1] ?? '';
  return (
    /^[\da-f]{16}(?:-[A-Z]{3})?$/.exec(header)?.[0] ??
    /\bRay ID:?\s*(?:<[^>]{0,80}>\s*)*([\da-f]{16})\b/.exec(text.slice(0, farthest))?.[1]
  );
}

/** Text from outside, unless it repeats the token that was sent there. */
export function withoutToken(text: string, token: string): string | undefined {
  const secret = token.trim().toLowerCase();
  return secret !== '' && text.toLowerCase().includes(secret) ? undefined : text;
}

function listOf(words: readonly string[]): string {
  const [last = '', ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
