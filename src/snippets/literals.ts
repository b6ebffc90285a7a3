// This file writes string literals: one function for each family of languages whose rules agree on what it writes, which is
// printable ASCII whatever the text.

/**
 * A literal between double quotes for languages that count in UTF-16: JavaScript and TypeScript (ECMA-262, 12.9.4), Java (JLS
 * 3.10.6 and 3.3) and C# (C# 7 specification, 6.4.5.6). Line ends have escapes of their own, for Java reads `\u000a` as a line end.
 */
export function quoteUtf16(text: string): string {
  return quoteDouble(text, /[^\x20-\x7e]/g);
}

/**
 * A literal between double quotes for languages that count in code points: Python (Lexical analysis, 2.4.1), Go (Interpreted
 * string literals) and R (?Quotes). Lone surrogates become U+FFFD, as they do in a URL.
 */
export function quoteCodePoints(text: string): string {
  return quoteDouble(text.toWellFormed(), /[^\x20-\x7e]/gu);
}

/**
 * A literal between single quotes for Ruby, PHP and Perl, to which only `'` and `\` mean something there (Ruby, String literals;
 * PHP, Strings, single quoted; perlop, q). The text is one line: Perl reads CRLF in a file as LF.
 */
export function quoteSingle(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

const ownEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quoteDouble(text: string, others: RegExp): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(others, (character) => {
    const own = ownEscapes[character];
    if (own !== undefined) return own;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
  return `"${escaped}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
