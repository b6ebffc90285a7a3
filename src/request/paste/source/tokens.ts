// This file parts source code into tokens. Of the languages that are read (Python, JavaScript, C#, Go, Java, Ruby, PHP, Perl,
// R and what looks like them) all write strings, names and brackets so alike that one grammar does for a call with its arguments.

export interface SourceString {
  readonly kind: 'string';
  readonly text: string;
  /** How a variable stands in it, if one may. */
  readonly interpolation?: RegExp;
  readonly at: number;
}

export type SourceToken =
  | SourceString
  | { readonly kind: 'name' | 'number' | 'mark'; readonly text: string; readonly at: number };

const grammar = new RegExp(
  [
    String.raw`(?<blank>\s+)`,
    String.raw`(?<comment>//[^\n]*|/\*[\s\S]*?(?:\*/|$)|#(?=[\s!]|$)[^\n]*)`,
    String.raw`(?<prefix>[rRbBuUfF]{0,2}|[$@]{0,2})(?:` +
      [
        String.raw`(?<triple>"""|''')(?<long>[\s\S]*?)\k<triple>`,
        String.raw`(?<=@\$?)"(?<verbatim>(?:[^"]|"")*)"(?!")`,
        String.raw`"(?<double>(?:[^"\\\n]|\\[\s\S]|"")*?)"(?!")`,
        String.raw`'(?<single>(?:[^'\\\n]|\\[\s\S])*)'`,
        '`(?<back>(?:[^`\\\\]|\\\\[\\s\\S])*)`',
      ].join('|') +
      ')',
    String.raw`(?<number>\d[\d_]*(?:\.\d+)?)`,
    String.raw`(?<name>[\p{L}_$@][\p{L}\p{N}_$]*(?:(?:::|\.|\?\.|->)(?=[\p{L}_])[\p{L}\p{N}_$]+)*)`,
    String.raw`(?<mark>:=|=>|==|!=|\+=|\*\*|\.\.\.|[\s\S])`,
  ].join('|'),
  'gu',
);

/** The tokens of a text. A name comes with what is joined to it: `requests.get`, `Net::HTTP.get`. */
export function sourceTokens(text: string): readonly SourceToken[] {
  const tokens: SourceToken[] = [];
  for (const { index: at, groups = {} } of text.matchAll(grammar)) {
    const { blank, comment, number, name, mark, prefix = '' } = groups;
    if (blank !== undefined || comment !== undefined) continue;
    if (number !== undefined) tokens.push({ kind: 'number', text: number.replaceAll('_', ''), at });
    else if (name !== undefined)
      tokens.push({ kind: 'name', text: name.replace(/\?\.|->/g, '.'), at });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, at });
    else tokens.push(readString(groups, prefix, at));
  }
  return tokens;
}

function readString(
  { long, verbatim, double, single, back }: Readonly<Record<string, string | undefined>>,
  prefix: string,
  at: number,
): SourceString {
  const written = long ?? verbatim ?? double ?? single ?? back ?? '';
  const isRaw = /[r@]/i.test(prefix) || (back !== undefined && !written.includes('${'));
  const interpolation = /[f$]/i.test(prefix)
    ? /\{([^{}:]*)(?::[^{}]*)?\}/g
    : back !== undefined
      ? /\$\{([^{}]*)\}/g
      : double !== undefined
        ? /#\{([^{}]*)\}/g
        : undefined;
  const text = isRaw ? written.replaceAll('""', '"') : written.replace(escape, unescape);
  return { kind: 'string', text, at, ...(interpolation && { interpolation }) };
}

const escape = /\\(?:u\{([\dA-Fa-f]+)\}|u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|\r?\n|([\s\S]))/g;
const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

function unescape(_: string, code?: string, four?: string, two?: string, letter = ''): string {
  const hexadecimal = code ?? four ?? two;
  if (hexadecimal === undefined) return letters[letter] ?? letter;
  const point = Number.parseInt(hexadecimal, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
