// Line by line: no token of JSON spans two lines.

/** Monaco takes brackets within scopes called "string" for text and leaves them out when it matches brackets. */
export type TokenType =
  | 'string.key'
  | 'string.value'
  | 'string.escape'
  | 'number'
  | 'keyword'
  | 'delimiter'
  | 'invalid';

export interface Token {
  readonly startIndex: number;
  readonly scopes: TokenType | '';
}

/** A string, which may be cut off, delimiters, or a word, with the blanks before it; each begins where the one before ends. */
const token = /\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\],:]+|[^\s{}[\],:"]+)|\s+/g;
const number = /^-?\d[\d.eE+-]*$/;
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null']);
const escape = /\\(?:u[\dA-Fa-f]{4}|.)?/g;

/** The tokens of a line; each reaches to the start of the next. A large response has a million lines. */
export function tokenizeLine(line: string): Token[] {
  const tokens: Token[] = [];
  const hasEscapes = line.includes('\\');
  token.lastIndex = 0;
  // Nothing is made of a match but its end.
  for (let from = 0; token.test(line); from = token.lastIndex) {
    const scopes = scopeOf(line, from, token.lastIndex);
    const isText = scopes === 'string.key' || scopes === 'string.value';
    if (hasEscapes && isText) pushString(tokens, from, line.slice(from, token.lastIndex), scopes);
    else tokens.push({ startIndex: from, scopes });
  }
  return tokens;
}

function scopeOf(line: string, from: number, to: number): Token['scopes'] {
  const start = skipBlanks(line, from);
  switch (line.charAt(start)) {
    case '"':
      // The text is laid out: a colon follows its key at once.
      return line.charAt(to) === ':' ? 'string.key' : 'string.value';
    case ':':
    case ',':
    case '{':
    case '}':
    case '[':
    case ']':
      return 'delimiter';
    default:
      return scopeOfWord(line.slice(start, to));
  }
}

/** The blanks of JSON only: any other is no part of it. */
function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function scopeOfWord(text: string): Token['scopes'] {
  if (number.test(text)) return 'number';
  if (keywords.has(text)) return 'keyword';
  return text.trim() === '' ? '' : 'invalid';
}

function pushString(
  tokens: Token[],
  index: number,
  text: string,
  scopes: 'string.key' | 'string.value',
): void {
  let end = 0;
  for (const { index: at, 0: sequence } of text.matchAll(escape)) {
    if (at > end) tokens.push({ startIndex: index + end, scopes });
    tokens.push({ startIndex: index + at, scopes: 'string.escape' });
    end = at + sequence.length;
  }
  if (end < text.length) tokens.push({ startIndex: index + end, scopes });
}
