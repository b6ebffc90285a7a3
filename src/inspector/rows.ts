// This file reads the items of a response one after the other, each with its text: a page can show the first ones while the
// rest is read, and what is copied has every digit as it was received.
import { closingQuote } from '../request/json-text/closing-quote.ts';
import { endOfValue, skipBlanks } from '../request/json-text/scan.ts';
import { parseJson } from '../request/json.ts';

export interface Row {
  /** Its place among the items, from 0. */
  readonly index: number;
  readonly item: unknown;
  /** The item as it was received. */
  readonly text: string;
}

/** What is left of a response beside its items. */
export interface Surroundings {
  /** Whether there is a list of items. */
  readonly hasItems: boolean;
  /** The other values of the wrapper. */
  readonly wrapper: ReadonlyMap<string, unknown>;
}

/** The items one by one, then what was around them. */
export type Rows = Generator<Row, Surroundings, void>;

/**
 * The items of a text that is JSON. A list that comes again counts instead of the earlier one, as for every reader of JSON:
 * its rows begin at 0 again.
 */
export function* readRows(text: string, parse: (json: string) => unknown = parseJson): Rows {
  const wrapper = new Map<string, unknown>();
  let hasItems = false;
  let at = skipBlanks(text, 0);
  if (text[at] !== '{') return { hasItems, wrapper };
  at = skipBlanks(text, at + 1);
  while (text[at] === '"') {
    const keyEnd = closingQuote(text, at) + 1;
    const key = String(parseJson(text.slice(at, keyEnd)));
    const value = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    const isList = key === 'items' && text[value] === '[';
    const end = isList
      ? yield* rowsOfList(text, { from: value + 1, parse })
      : endOfValue(text, value);
    if (key === 'items') hasItems = isList;
    else wrapper.set(key, parse(text.slice(value, end)));
    at = skipBlanks(text, end);
    if (text[at] !== ',') break;
    at = skipBlanks(text, at + 1);
  }
  return { hasItems, wrapper };
}

interface ListSource {
  /** The place behind its bracket. */
  readonly from: number;
  readonly parse: (json: string) => unknown;
}

/** Reads the entries of a list; returns the place behind it. */
function* rowsOfList(text: string, { from, parse }: ListSource): Generator<Row, number, void> {
  let at = skipBlanks(text, from);
  for (let index = 0; at < text.length && text[at] !== ']'; index += 1) {
    const end = endOfValue(text, at);
    const own = text.slice(at, end);
    yield { index, item: parse(own), text: own };
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return at + 1;
}

/** The items of texts that have one on each line. */
export function* readLines(texts: Iterable<string>): Rows {
  let index = 0;
  for (const text of texts) {
    for (let from = 0; from < text.length; index += 1) {
      const found = text.indexOf('\n', from);
      const end = found === -1 ? text.length : found;
      const own = text.slice(from, end);
      yield { index, item: parseJson(own), text: own };
      from = end + 1;
    }
  }
  return { hasItems: true, wrapper: new Map() };
}
