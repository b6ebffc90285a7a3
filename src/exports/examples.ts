// This file gives the examples of the catalog as they are sent.
import type { Parameter } from '../catalog/parameter.ts';
import { readDate } from '../request/dates/date.ts';
import type { DateClock } from '../request/dates/date.ts';

/** The moment of the examples that are relative dates: two exports are the same. */
const clock: DateClock = { now: Date.UTC(2026, 0, 31, 12) / 1000, zone: 'utc' };

/** A value that works as it stands; empty for `min` and `max`, whose values depend on the sort. */
export function exampleOf({ kind, example }: Parameter): string {
  if (kind === 'bound') return '';
  if (kind !== 'date') return example;
  const read = readDate(example, clock);
  return 'epoch' in read ? String(read.epoch) : example;
}
