// This file reads JSON without losing digits: a number that has too many for JavaScript keeps its text.
import { parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { parseJson } from '../../request/json.ts';

/** A number as it is written, where reading it would change it. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** As many digits are exact in any number. */
const manyDigits = /(?:^|[:[,])\s*-?\d[\d.]{15}/;

/** The value of a text; undefined when it is not JSON. Of keys that come twice the last counts, as everywhere. */
export function parseExact(text: string): unknown {
  const value = parseJson(text);
  if (value === undefined || !manyDigits.test(text)) return value;
  const root = parseTree(text);
  return root ? valueOf(root, text) : value;
}

function valueOf({ type, value, offset, length, children = [] }: Node, text: string): unknown {
  if (type === 'array') return children.map((child) => valueOf(child, text));
  if (type === 'object') {
    const entries = children.map(({ children: [key, child] = [] }) => [
      String(key?.value),
      child && valueOf(child, text),
    ]);
    return Object.fromEntries(entries) as unknown;
  }
  if (type !== 'number') return value as unknown;
  const source = text.slice(offset, offset + length);
  return isExact(source, Number(value)) ? value : new ExactNumber(source);
}

/** `1.10` and `1e3` say the same as 1.1 and 1000: only digits that are lost count. */
function isExact(source: string, value: number): boolean {
  return !/^-?\d+$/.test(source) || String(value) === source || source === '-0';
}
