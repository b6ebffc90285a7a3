// This file finds the parts of a JSON text without reading it: each stays as it was sent, digit for digit.
import { closingQuote } from './closing-quote.ts';

const [quote, comma, squareOpen, squareClose, curlyOpen, curlyClose] = [
  0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
] as const;

/** The place behind the value that begins at a place. */
export function endOfValue(json: string, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = closingQuote(json, at);
    else if (code === curlyOpen || code === squareOpen) depth += 1;
    else if (code === curlyClose || code === squareClose) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth > 0 || (code !== comma && !isBlank(code))) continue;
    else return at;
    if (depth === 0) return at + 1;
  }
  return json.length;
}

/** The first place from a place on that is no space between values. */
export function skipBlanks(json: string, from: number): number {
  let at = from;
  while (isBlank(json.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
