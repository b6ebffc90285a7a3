// This file strips from a pasted token what was copied along with it. The shape of tokens is not documented and never judged.
import { longestToken, tokenProblem } from '../request/token.ts';
import type { Fix } from './finding.ts';

export type Wrapping = 'header' | 'scheme' | 'quotes';

export interface UnwrappedToken {
  readonly text: string;
  readonly wrappings: ReadonlySet<Wrapping>;
}

/** Spaces other than line breaks. */
export const spaces = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
export const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Invisible characters: zero-width ones, direction marks, control characters. */
export const invisibleCharacters =
  /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|[\ufe00-\ufe0f]/u;
/** Marks of a token that is shortened or masked. */
export const truncationMarks = /^(?:…|\.{3})|(?:…|\.{3})$|[•●∙·]{2,}|\*{3,}/;
export const smartQuotes = /[“”„‟‘’‚‛«»‹›]/;

const everyInvisible = new RegExp(invisibleCharacters.source, 'gu');
const edges = /^[\s\u0085“”„‟‘’‚‛«»‹›]+|[\s\u0085“”„‟‘’‚‛«»‹›]+$/g;

/** What may precede a token; where it is quoted, the quote ends before the colon. */
const wrappers: readonly (readonly [Wrapping, RegExp])[] = [
  ['header', /^(?:-H|--header)[\s=]+(.*)$/is],
  [
    'header',
    /^(?:export\s+|set\s+|\$env:)?(["']?)(?:X-API-Access-Token|Authorization|access_token|SO_TEAMS_PAT)\1\s*[:=]\s*(.*)$/is,
  ],
  ['scheme', /^Bearer(?:\s+|\s*:\s*)(.*)$/is],
  ['quotes', /^(["'`])(.*)\1$/s],
];

/** Strips headers, schemes, quotes, spaces at the ends and invisible characters, in whatever order. */
export function unwrapToken(token: string): UnwrappedToken {
  const wrappings = new Set<Wrapping>();
  let text = token;
  if (token.length > longestToken) return { text, wrappings };
  for (let before: string | undefined; before !== text;) {
    before = text;
    text = text.replace(everyInvisible, '').replace(edges, '');
    for (const [wrapping, pattern] of wrappers) {
      const inner = pattern.exec(text)?.at(-1);
      if (inner === undefined) continue;
      wrappings.add(wrapping);
      text = inner;
      break;
    }
  }
  return { text, wrappings };
}

/** Offers the token without what was copied along, where that leaves one that can be sent. */
export function fixToken(token: string): { readonly fix?: () => Fix } {
  const { text } = unwrapToken(token);
  if (text === token || text === '' || tokenProblem(text) !== undefined) return {};
  return { fix: () => ({ field: 'token', text }) };
}
