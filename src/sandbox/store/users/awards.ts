import { groupBy, indexBy } from '../../listing/group-by.ts';
import type { BadgeCounts, BadgeUse } from '../../model/derived.ts';
import type { Award, Badge, World } from '../../model/entities.ts';
import { memoize, withLazyProperties } from '../lazy.ts';

export interface Awards {
  /** Every badge with all its awards. */
  readonly uses: readonly BadgeUse[];
  /** Every single award, newest first. */
  readonly recipients: readonly BadgeUse[];
  /** Every single award to one person. */
  readonly to: (userId: number) => readonly BadgeUse[];
  /** The badges of some people, one entry for each person and badge. */
  readonly of: (userIds: readonly number[]) => readonly BadgeUse[];
  readonly counts: (userId: number) => BadgeCounts;
}

/** Groups and sorts the awards when a call first asks for them so. */
export function createAwards({ badges, awards }: World): Awards {
  const byId = indexBy(badges, ({ badgeId }) => badgeId);
  const byPerson = memoize(() => groupBy(awards, ({ userId }) => [userId]));
  const awardsTo = (userId: number) => byPerson().get(userId) ?? [];
  const useOf = (award: Award, all: readonly Award[]): readonly BadgeUse[] => {
    const badge = byId.get(award.badgeId);
    return badge ? [{ ...use(badge, all), userId: award.userId }] : [];
  };
  const of = (userId: number) =>
    [...groupBy(awardsTo(userId), ({ badgeId }) => [badgeId]).values()].flatMap((all) =>
      all.slice(0, 1).flatMap((award) => useOf(award, all)),
    );
  return withLazyProperties(
    {
      to: (userId: number) => awardsTo(userId).flatMap((award) => useOf(award, [award])),
      of: (userIds: readonly number[]) => userIds.flatMap(of),
      counts: (userId: number) =>
        countRanks(awardsTo(userId).map(({ badgeId }) => byId.get(badgeId))),
    },
    {
      uses: () => {
        const byBadge = groupBy(awards, ({ badgeId }) => [badgeId]);
        return badges.map((badge) => use(badge, byBadge.get(badge.badgeId) ?? []));
      },
      recipients: () =>
        awards
          .toSorted((a, b) => b.at - a.at || a.badgeId - b.badgeId || a.userId - b.userId)
          .flatMap((award) => useOf(award, [award])),
    },
  );
}

function use(badge: Badge, awards: readonly Award[]): BadgeUse {
  const [one, ...others] = awards;
  if (!one) return { badge, awardCount: 0 };
  const times = { badge, awardCount: awards.length, created: one.at, lastAwarded: one.at };
  for (const { at } of others) {
    times.created = Math.min(times.created, at);
    times.lastAwarded = Math.max(times.lastAwarded, at);
  }
  return times;
}

function countRanks(badges: readonly (Badge | undefined)[]): BadgeCounts {
  const counts = { gold: 0, silver: 0, bronze: 0 };
  for (const badge of badges) if (badge) counts[badge.rank]++;
  return counts;
}
