import type { Person } from './entities.ts';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const known = new WeakMap<Person, number>();

/** Reputation is 1 plus all changes, and never below 1. */
export function reputationOf(person: Person): number {
  const before = known.get(person);
  if (before !== undefined) return before;
  const reputation = Math.max(1, 1 + sumSince(person, -Infinity));
  known.set(person, reputation);
  return reputation;
}

/** Periods are those of the calendar, UTC: in a recorded response of April, month and quarter are the same. */
export function reputationChange(person: Person, period: Period, now: number): number {
  return sumSince(person, startOf(period, new Date(now * 1000)));
}

function sumSince({ reputationChanges }: Person, start: number) {
  let sum = 0;
  for (let place = reputationChanges.length - 1; place >= 0; place--) {
    const change = reputationChanges[place];
    if (!change || change.at < start) break;
    sum += change.points;
  }
  return sum;
}

function startOf(period: Period, now: Date) {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const starts: Readonly<Record<Period, number>> = {
    day: Date.UTC(year, month, day),
    week: Date.UTC(year, month, day - now.getUTCDay()),
    month: Date.UTC(year, month),
    quarter: Date.UTC(year, month - (month % 3)),
    year: Date.UTC(year, 0),
  };
  return starts[period] / 1000;
}
