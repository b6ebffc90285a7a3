// This file reads the items of a response one after the other, each with its text: a page can show the first ones while the
// rest is read, and what is copied has every digit as it was received.
import { closingQuote, parseJson } from '../../request/json.ts';

export interface Row {
  /** Its place among the items, from 0. */
  readonly index: number;
  readonly item: unknown;
  /** The item as it was received. */
  readonly text: string;
}

/**
 * The items of a text that is JSON. Returns whether there is a list of them. A list that comes again counts instead of the
 * earlier one, as for every reader of JSON: its rows begin at 0 again.
 */
export function* readRows(text: string): Generator<Row, boolean, void> {
  let hasItems = false;
  let at = skipBlanks(text, 0);
  if (text[at] !== '{') return false;
  at = skipBlanks(text, at + 1);
  while (text[at] === '"') {
    const key = parseJson(text.slice(at, closingQuote(text, at) + 1));
    const value = skipBlanks(text, skipBlanks(text, closingQuote(text, at) + 1) + 1);
    const isList = key === 'items' && text[value] === '[';
    if (key === 'items') hasItems = isList;
    at = skipBlanks(text, isList ? yield* rowsOfList(text, value + 1) : endOfValue(text, value));
    if (text[at] !== ',') break;
    at = skipBlanks(text, at + 1);
  }
  return hasItems;
}

/** Reads the entries of the list from a place in it; returns the place behind it. */
function* rowsOfList(text: string, from: number): Generator<Row, number, void> {
  let at = skipBlanks(text, from);
  for (let index = 0; at < text.length && text[at] !== ']'; index += 1) {
    const end = endOfValue(text, at);
    const own = text.slice(at, end);
    yield { index, item: parseJson(own), text: own };
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return at + 1;
}

const [quote, comma, squareOpen, squareClose, curlyOpen, curlyClose] = [
  0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
] as const;

/** The place behind the value that begins at a place. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = closingQuote(text, at);
    else if (code === curlyOpen || code === squareOpen) depth += 1;
    else if (code === curlyClose || code === squareClose) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth > 0 || (code !== comma && !isBlank(code))) continue;
    else return at;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
