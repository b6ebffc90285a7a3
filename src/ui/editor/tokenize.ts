// Line by line: no token of JSON spans two lines.

/** Monaco takes brackets within scopes called "string" for text and leaves them out when it matches brackets. */
export type TokenType =
  'string.key' | 'string.value' | 'string.escape' | 'number' | 'keyword' | 'delimiter' | 'invalid';

export interface Token {
  readonly startIndex: number;
  readonly scopes: TokenType | '';
}

const token =
  /(?<text>"[^"\\]*(?:\\.[^"\\]*)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<keyword>\b(?:true|false|null)\b)|(?<delimiter>[{}[\],:]+)|(?<blank>\s+)|[^\s{}[\],:"]+/g;
const escape = /\\(?:u[\dA-Fa-f]{4}|.)?/g;

/** The tokens of a line; each reaches to the start of the next. */
export function tokenizeLine(line: string): Token[] {
  const tokens: Token[] = [];
  for (const { index, 0: text, groups = {} } of line.matchAll(token)) {
    if (groups.text === undefined) tokens.push({ startIndex: index, scopes: scopeOf(groups) });
    // The text is laid out: a colon follows its key at once.
    else
      pushString(tokens, index, text, line.charAt(index + text.length) === ':' ? 'key' : 'value');
  }
  return tokens;
}

function scopeOf(groups: Partial<Record<string, string>>): Token['scopes'] {
  if (groups.number !== undefined) return 'number';
  if (groups.keyword !== undefined) return 'keyword';
  if (groups.delimiter !== undefined) return 'delimiter';
  return groups.blank === undefined ? 'invalid' : '';
}

function pushString(tokens: Token[], index: number, text: string, role: 'key' | 'value'): void {
  const scopes = `string.${role}` as const;
  let end = 0;
  for (const { index: at, 0: sequence } of text.matchAll(escape)) {
    if (at > end) tokens.push({ startIndex: index + end, scopes });
    tokens.push({ startIndex: index + at, scopes: 'string.escape' });
    end = at + sequence.length;
  }
  if (end < text.length) tokens.push({ startIndex: index + end, scopes });
}
