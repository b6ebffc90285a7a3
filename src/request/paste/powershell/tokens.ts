// This file parts PowerShell into tokens (about_Quoting_Rules, about_Parsing). There is no parser of it for JavaScript.

export type PowerShellToken =
  /** Text to be taken as it stands. */
  | { readonly kind: 'literal'; readonly text: string }
  /** Text with variables and escapes in it. */
  | { readonly kind: 'expandable'; readonly text: string }
  /** Neither quoted nor a mark: a name, a number, a parameter, an address. */
  | { readonly kind: 'word'; readonly text: string; readonly isJoined: boolean }
  | { readonly kind: 'variable'; readonly text: string; readonly isJoined: boolean }
  | { readonly kind: 'splat'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly isJoined: boolean };

const single = "'\u2018\u2019\u201a\u201b";
const double = '"\u201c\u201d\u201e';

const doubledApostrophe = new RegExp(`([${single}])[${single}]`, 'g');
const doubledQuote = new RegExp(`(?<!\`)([${double}])[${double}]`, 'g');

const grammar = new RegExp(
  [
    String.raw`(?<blank>(?:[ \t\r]|${'`'}[ \t]*\r?\n)+)`,
    String.raw`(?<comment><#[\s\S]*?(?:#>|$)|#[^\n]*)`,
    String.raw`@[${single}][ \t]*\r?\n(?<hereLiteral>[\s\S]*?)\r?\n[${single}]@`,
    String.raw`@[${double}][ \t]*\r?\n(?<hereExpandable>[\s\S]*?)\r?\n[${double}]@`,
    String.raw`[${single}](?<literal>(?:[^${single}]|[${single}]{2})*)[${single}]`,
    String.raw`[${double}](?<expandable>(?:[^${double}${'`'}]|${'`'}[\s\S]|[${double}]{2})*)[${double}]`,
    String.raw`(?<variable>\$(?:\{[^{}]*\}|(?:\w+:)?\w+|[$?^]))`,
    String.raw`@(?<splat>[A-Za-z_]\w*)`,
    String.raw`(?<mark>\$\(|@\{|@\(|::|[-+*/]?=(?!=)|[\n;|(){}\[\],+]|\.(?=\w)|&&?)`,
    String.raw`(?<word>(?:${'`'}[\s\S]|[^\s;|(){}\[\],&"'${'`'}${single}${double}=]|(?<=[?/]\S{0,300})=(?=\S))+)`,
    String.raw`(?<other>[\s\S])`,
  ].join('|'),
  'gu',
);

/** The tokens of a text; what is quoted and never closed is parted as if it were not. */
export function* powerShellTokens(text: string): Generator<PowerShellToken> {
  let end = 0;
  for (const match of text.matchAll(grammar)) {
    const groups = match.groups ?? {};
    if (groups.blank !== undefined || groups.comment !== undefined) continue;
    const isJoined = match.index === end && match.index > 0;
    end = match.index + match[0].length;
    const literal = groups.literal?.replace(doubledApostrophe, '$1');
    const expandable = groups.expandable?.replace(doubledQuote, '$1');
    if (literal !== undefined || groups.hereLiteral !== undefined)
      yield { kind: 'literal', text: literal ?? groups.hereLiteral ?? '' };
    else if (expandable !== undefined || groups.hereExpandable !== undefined)
      yield { kind: 'expandable', text: expandable ?? groups.hereExpandable ?? '' };
    else if (groups.variable !== undefined)
      yield { kind: 'variable', text: nameOf(groups.variable), isJoined };
    else if (groups.splat !== undefined) yield { kind: 'splat', text: groups.splat.toLowerCase() };
    else if (groups.word !== undefined) yield { kind: 'word', text: match[0], isJoined };
    else yield { kind: 'mark', text: match[0], isJoined };
  }
}

/** The name of a variable, which has no case. */
export const nameOf = (variable: string): string =>
  variable.replace(/^\$\{?|\}$/g, '').toLowerCase();
