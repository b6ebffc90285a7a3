// This file says what an expression of source code can be worth, as far as it is plain.
import { encodeValue } from '../../encode.ts';
import type { Pair } from '../found-call.ts';
import { hasHole, hole } from '../hole.ts';
import { readForm } from '../readers/form-text.ts';

export type SourceValue =
  | string
  | readonly SourceValue[]
  /** A dictionary, an object, named arguments. */
  | ReadonlyMap<string, SourceValue>;

export interface SourceCall {
  /** `requests.get`, `new HttpRequestMessage` without the `new`. */
  readonly path: string;
  readonly args: readonly SourceValue[];
  readonly named: ReadonlyMap<string, SourceValue>;
}

export const isMap = (value: SourceValue | undefined): value is ReadonlyMap<string, SourceValue> =>
  value instanceof Map;

export const isList = (value: SourceValue | undefined): value is readonly SourceValue[] =>
  Array.isArray(value);

/** A value as a text; of a list, the entries as the API takes them. */
export function textOf(value: SourceValue): string {
  if (typeof value === 'string') return literals.get(value) ?? value;
  return isMap(value) ? hole('{…}') : value.map(textOf).join(';');
}

const literals: ReadonlyMap<string, string> = new Map([
  [hole('True'), 'true'],
  [hole('true'), 'true'],
  [hole('False'), 'false'],
  [hole('false'), 'false'],
  [hole('None'), ''],
  [hole('null'), ''],
  [hole('nil'), ''],
  [hole('undefined'), ''],
]);

/** The pairs of a dictionary, of a list of pairs, or of a text that has them encoded. */
export function pairsOf(value: SourceValue | undefined): readonly Pair[] {
  if (value === undefined) return [];
  if (isMap(value)) return [...value].map(([name, text]) => [name, textOf(text)]);
  if (isList(value))
    return value.flatMap((item) =>
      isMap(item)
        ? pairsOf(item)
        : isList(item) && item[0] !== undefined && item[1] !== undefined
          ? [[textOf(item[0]), textOf(item[1])] as const]
          : [],
    );
  return readForm(value);
}

/** The pairs as a query has them. */
export function encodePairs(value: SourceValue): string {
  if (typeof value === 'string') return value;
  return pairsOf(value)
    .map(([name, text]) => `${encodeValue(name)}=${encodeText(text)}`)
    .join('&');
}

/** What a variable may stand in is left as it is. */
export const encodeText = (text: string): string => (hasHole(text) ? text : encodeValue(text));
