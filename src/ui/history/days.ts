// This file says when something was, as seen from now.

/** The entries of each day, in their order. The names take long to make: once for each day. */
export function groupByDay<E extends { readonly at: number }>(entries: readonly E[], now: number) {
  return [...Map.groupBy(entries, ({ at }) => midnight(at))].map(([start, members]) => ({
    start,
    day: dayOf(start, now),
    entries: members,
  }));
}

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** The moment in full. */
export const momentOf = (at: number): string => exact.format(at);

/** The name of the day: `Today`, `Yesterday`, `Monday 23 November`; with the year where it is another one. */
export function dayOf(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / day);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const [then, today] = [new Date(at), new Date(now)];
  const date = then.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(then.getFullYear() !== today.getFullYear() && { year: 'numeric' }),
  });
  // Some versions of the browsers' data have one after the weekday.
  return date.replace(',', '');
}

/** How long ago in few letters: `now`, `5 min`, `3 h`, `12 d`. */
export function agoOf(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (now - at < day) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor((now - at) / day)} d`;
}

const minute = 60_000;
const day = 86_400_000;

/** A day may have 23 hours. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
