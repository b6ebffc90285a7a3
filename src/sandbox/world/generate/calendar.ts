import { createRandom } from './random.ts';
import type { Random } from './random.ts';

export const day = 86_400;
export const hour = 3_600;

/** How many days old the team is. */
export const teamAge = 1_095;

/** Every moment is an offset before the anchor, so the whole team moves with it and nothing lies after it. */
export interface Calendar {
  readonly now: number;
  /** A working hour of the day that lies this many days back (1 is the last whole day). */
  daysAgo: (days: number) => number;
  /** Some time after `start`, usually about `typical` seconds later. */
  after: (start: number, typical: number) => number;
  between: (start: number, end: number) => number;
}

/** Where all that is drawn comes from. */
export interface Chance {
  readonly random: Random;
  readonly calendar: Calendar;
}

export function createChance(now: number, seed: number): Chance {
  const random = createRandom(seed);
  const between = (start: number, end: number) =>
    start + Math.floor(random.next() * Math.max(0, end - start));
  const calendar: Calendar = {
    now,
    daysAgo: (days) => {
      const hours = 6.5 + 5.5 * (random.next() + random.next());
      return now - Math.max(1, Math.ceil(days)) * day + Math.floor(hours * hour);
    },
    after: (start, typical) => {
      const end = start + Math.ceil(typical * Math.exp(5 * (random.next() - 0.5)));
      return end <= now ? end : Math.min(now, between(start, now));
    },
    between,
  };
  return { random, calendar };
}
