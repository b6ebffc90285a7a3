// This file says how a date moves as time goes by: `7d` stays as far from now as it is, `today` and `1 month` follow the calendar.
import { readDate } from './date.ts';
import type { DateClock } from './date.ts';

/** How a date moves: not at all, with the calendar, or with the clock, `fromNow` seconds after it. */
export type Movement = 'stays' | 'calendar' | { readonly fromNow: number };

/**
 * Other presents to read a date at, in seconds before this one: the first is in another year, and the steps between them
 * come upon months of every length, a leap day and every time of the day.
 */
const step = 30 * 86_400 + 3671;
const longAgo = 5 * 366 * 86_400;
const presents = [longAgo, ...Array.from({ length: 60 }, (_, at) => at * step)];

/** How a date moves that was typed; what cannot be read stays. */
export function movementOf(text: string, clock: DateClock): Movement {
  const epochs: number[] = [];
  const distances = new Set<number>();
  for (const past of presents) {
    const now = clock.now - past;
    const read = readDate(text, { ...clock, now });
    if (!('epoch' in read)) return 'stays';
    epochs.push(read.epoch);
    distances.add(read.epoch - now);
    if (epochs.length === 2 && epochs[0] === epochs[1]) return 'stays';
    if (distances.size > 1) return 'calendar';
  }
  const [fromNow = 0] = distances;
  return { fromNow };
}
