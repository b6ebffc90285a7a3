// This file takes the text of a page apart into the texts of its items, digit for digit: a number above 2^53 stays what it is.
import { closingQuote } from '../../request/json-text/closing-quote.ts';
import { endOfValue, skipBlanks } from '../../request/json-text/scan.ts';

export interface SplitPage {
  /** Each item on one line, as it was sent. */
  readonly items: readonly string[];
  /** What stands before the first item and after the last: the wrapper. */
  readonly before: string;
  readonly after: string;
}

/** Splits valid JSON, an object with a list `items`; undefined where there is none. Of several lists the last counts, as it does to a parser. */
export function splitPage(json: string): SplitPage | undefined {
  const open = json.indexOf('{');
  if (open === -1) return undefined;
  let found: { readonly start: number; readonly end: number } | undefined;
  let at = open + 1;
  for (;;) {
    const keyAt = json.indexOf('"', at);
    if (keyAt === -1) break;
    const keyEnd = closingQuote(json, keyAt);
    const start = skipBlanks(json, json.indexOf(':', keyEnd) + 1);
    const end = endOfValue(json, start);
    if (nameOf(json.slice(keyAt, keyEnd + 1)) === 'items')
      found = json[start] === '[' ? { start, end } : undefined;
    at = end;
  }
  if (!found) return undefined;
  return {
    items: itemsIn(json, found.start + 1, found.end - 1),
    before: json.slice(0, found.start + 1),
    after: json.slice(found.end - 1),
  };
}

/** A key may be written with escapes. */
function nameOf(key: string): unknown {
  return key.includes('\\') ? JSON.parse(key) : key.slice(1, -1);
}

function itemsIn(json: string, from: number, to: number): readonly string[] {
  const items: string[] = [];
  let at = skipBlanks(json, from);
  while (at < to) {
    const end = endOfValue(json, at);
    // Outside of strings a line break is only space, and inside of one there is none.
    items.push(
      json
        .slice(at, end)
        .trimEnd()
        .replace(/[\r\n]+/g, ' '),
    );
    const comma = json.indexOf(',', end);
    at = comma === -1 || comma >= to ? to : skipBlanks(json, comma + 1);
  }
  return items;
}
