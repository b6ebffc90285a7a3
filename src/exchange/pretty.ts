// This file lays JSON out over lines by its tokens. Nothing is parsed to values and written again, so that big integers,
// duplicate keys, `1.10` and the order of the keys stay as they were received.
import { closingQuote } from '../request/json-text/closing-quote.ts';

/** Deeper levels are not indented further: the text would grow with the square of the depth. */
const deepest = 128;
const newLines = Array.from({ length: deepest + 1 }, (_, depth) => '\n' + '  '.repeat(depth));

/** Characters of a piece, at least. A large body is a few hundred of them, each written within a millisecond. */
const pieceLength = 16_384;

/** Lays JSON out with two blanks a level. Of a text that is JSON only up to `end`, the rest stays as it was received. */
export function prettyPrint(text: string, end = text.length): string {
  return [...prettyPieces(text, end)].join('');
}

/** The same text piece by piece: who shows a large body can stop early, or let the page breathe in between. */
export function* prettyPieces(text: string, end = text.length): Generator<string, void, void> {
  yield* beginning(text, end);
  if (end < text.length) yield text.slice(end);
}

/** A place in a text; both count from 1, and columns are UTF-16 units as in the editor. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Where the rest begins in a text that is laid out up to `end`. */
export function positionIn(text: string, end: number): TextPosition {
  const lines = [...beginning(text, end)].join('').split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What is laid out; a blank keeps its last word apart from the rest. */
function* beginning(text: string, end: number): Generator<string, void, void> {
  const json = text.slice(0, end);
  let last = '';
  for (const piece of layOut(json)) {
    yield piece;
    last = piece;
  }
  if (end < text.length && /[ \t\n\r]$/.test(json) && /\S$/.test(last)) yield ' ';
}

function* layOut(json: string): Generator<string, void, void> {
  let piece = '';
  let depth = 0;
  let opened = false;
  let from = 0;
  while (from < json.length) {
    const first = kindOf(json.charCodeAt(from));
    const to = endOfToken(json, from);
    const token = json.slice(from, to);
    from = to;
    if (first === blank) continue;
    if (first === close) depth -= 1;
    if (opened !== (first === close)) piece += newLine(depth);
    piece += token;
    opened = first === open;
    if (opened) depth += 1;
    else if (first === comma) piece += newLine(depth);
    else if (first === colon) piece += ' ';
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const newLine = (depth: number): string => newLines[Math.min(depth, deepest)] ?? '\n';

const [word, blank, open, close, comma, colon, quote] = [0, 1, 2, 3, 4, 5, 6] as const;
/** What each ASCII character begins. A table, because this is asked for most characters of a body. */
const kinds = new Uint8Array(128);
for (const [characters, kind] of [
  [' \t\n\r', blank],
  ['{[', open],
  ['}]', close],
  [',', comma],
  [':', colon],
  ['"', quote],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

const kindOf = (code: number): number => kinds[code] ?? word;

function endOfToken(json: string, from: number): number {
  const first = kindOf(json.charCodeAt(from));
  if (first === quote) return Math.min(closingQuote(json, from) + 1, json.length);
  let to = from + 1;
  if (first === word) while (to < json.length && kindOf(json.charCodeAt(to)) === word) to += 1;
  return to;
}
