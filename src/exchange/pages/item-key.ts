// This file says by what an item is known on another page: lists shift while they are read, and an item then comes twice.
import { keyFieldsOf } from '../../catalog/item-keys.ts';
import { isRecord } from '../../request/json.ts';

/**
 * What an item is known by; undefined where its type has nothing of the kind (the same badge is awarded many times), or the
 * filter leaves it out: such items are all kept.
 */
export function itemKey(type: string, item: unknown): string | undefined {
  const names = keyFieldsOf(type);
  if (!names || !isRecord(item)) return undefined;
  const values = names.map((name) => item[name]);
  // A number above 2^53 may stand for several.
  const isExact = (value: unknown): boolean =>
    typeof value === 'string' || Number.isSafeInteger(value);
  if (!isExact(values[0])) return undefined;
  if (!values.every((value) => value === undefined || isExact(value))) return undefined;
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}
