// This file turns the moments of a call into seconds, where a program counted in something else.
import { readNumericDate } from '../dates/numbers.ts';
import type { Draft, DraftValues } from '../draft.ts';
import { datesOf } from '../moments.ts';

/** The values with their moments in seconds, and what that changed, in sentences. */
export function inSeconds({ endpoint, values }: Draft): {
  readonly values: DraftValues;
  readonly changed: readonly string[];
} {
  const changed: string[] = [];
  const converted = datesOf({ endpoint, values }).flatMap(({ name }) => {
    const text = values[name] ?? '';
    const read = readNumericDate(text);
    if (!read || !('epoch' in read) || String(read.epoch) === text) return [];
    const unit = /^Looks like ([^;]+);/.exec(read.note ?? '')?.[1];
    changed.push(
      `${name}: ${text} became ${read.epoch}${unit === undefined ? ', in whole seconds' : `, from ${unit} to seconds`}.`,
    );
    return [[name, String(read.epoch)] as const];
  });
  return { values: { ...values, ...Object.fromEntries(converted) }, changed };
}
