// This file takes the access token out of a call, wherever it stands.
import { isSandboxToken } from '../target.ts';
import type { DroppedPair } from './dropped.ts';
import type { FoundCall } from './found-call.ts';
import { hasHole, isPlaceholder } from './hole.ts';
import type { PastedToken } from './pasted.ts';

interface TakenToken {
  readonly token?: PastedToken;
  /** What of the pairs is no token. */
  readonly rest: readonly DroppedPair[];
}

/** The token of a call, and the pairs without it. */
export function takeToken(
  { url, query = [], headers = [] }: FoundCall,
  dropped: readonly DroppedPair[],
): TakenToken {
  const tokens: PastedToken[] = [];
  for (const [name, text] of headers) {
    if (!/^(?:x-api-access-token|authorization)$/i.test(name)) continue;
    const secret = text.replace(/^(?:Bearer|token)\s+/i, '').trim();
    if (isToken(secret)) tokens.push({ secret, place: `the header ${name}`, isExposed: false });
  }
  const rest = dropped.filter(({ name, text }) => {
    if (!/^access_token$/i.test(name) || !isToken(text)) return true;
    const isExposed = /[?&#]access_token=/i.test(url) || query.some(([one]) => one === name);
    tokens.push({ secret: text, place: isExposed ? 'the URL' : 'the body', isExposed });
    return false;
  });
  // The one that has to be revoked is the one to speak of.
  const token = tokens.find(({ isExposed }) => isExposed) ?? tokens[0];
  return { rest, ...(token && { token }) };
}

/** A longer text is no token. Characters. */
const longest = 4000;

/** Whether a text can be a token, and does not only stand for one, as `TOKEN` and `$PAT` do. */
export function isToken(text: string): boolean {
  if (text.length < 8 || text.length > longest || !/^[\x21-\x7e]+$/.test(text) || hasHole(text))
    return false;
  if (isPlaceholder(text) || isSandboxToken(text)) return false;
  return !/^[A-Z_]+$/.test(text) && !/your|token|xxxx|^[$%{<[]/i.test(text);
}
