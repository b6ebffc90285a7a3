import type { Award } from '../../../model/entities.ts';

export type Earned = Omit<Award, 'badgeId'>;

/** Who has earned which badge when, noted while the posts are at hand. */
export interface Merits {
  /** Every time, by the name of the badge. */
  readonly each: Map<string, Earned[]>;
  /** The first time of each person, by the name of the badge and the user id. */
  readonly once: Map<string, Map<number, number>>;
}

export function noteEach({ each }: Merits, name: string, earned: Earned): void {
  const list = each.get(name);
  if (list === undefined) each.set(name, [earned]);
  else list.push(earned);
}

export function noteOnce({ once }: Merits, name: string, { userId, at }: Earned): void {
  const moments = once.get(name) ?? new Map<number, number>();
  once.set(name, moments);
  if (at < (moments.get(userId) ?? Infinity)) moments.set(userId, at);
}

export function readMerits({ each, once }: Merits, name: string): readonly Earned[] {
  const moments = once.get(name);
  if (moments === undefined) return each.get(name) ?? [];
  return Array.from(moments, ([userId, at]) => ({ userId, at }));
}
