import { groupBy, indexBy } from '../../listing/group-by.ts';
import { Listing } from '../../listing/listing.ts';
import type { BadgeCounts, BadgeUse } from '../../model/derived.ts';
import type { Award, Badge } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import { memoize } from '../memoize.ts';

/** Nothing that is written changes the awards. They are grouped and sorted when a call first asks for them so. */
export function createAwards(badges: readonly Badge[], awards: () => readonly Award[]) {
  const byId = indexBy(badges, ({ badgeId }) => badgeId);
  const byPerson = memoize(() => groupBy(awards(), ({ userId }) => [userId]));
  const awardsTo = (userId: number) => byPerson().get(userId) ?? [];
  const ofPerson = ([first, ...others]: readonly Award[]): readonly BadgeUse[] => {
    const badge = first && byId.get(first.badgeId);
    return badge ? [{ ...use(badge, [first, ...others]), userId: first.userId }] : [];
  };
  const each = (some: readonly Award[]) => some.flatMap((award) => ofPerson([award]));
  const badgeUses = memoize(() => {
    const byBadge = groupBy(awards(), ({ badgeId }) => [badgeId]);
    return badges.map((badge) => use(badge, byBadge.get(badge.badgeId) ?? []));
  });
  const recipients = memoize(() =>
    each(awards().toSorted((a, b) => b.at - a.at || a.badgeId - b.badgeId || a.userId - b.userId)),
  );
  return {
    /** Every badge with all its awards. */
    badges: new Listing(resourceTypes.badge, badgeUses),
    /** Every single award, newest first. */
    recipients: new Listing(resourceTypes.badge, recipients),
    /** Every single award to one person. */
    to: (userId: number) => each(awardsTo(userId)),
    /** The badges of some people, one entry for each person and badge. */
    of: (userIds: readonly number[]) =>
      userIds
        .flatMap((userId) => [...groupBy(awardsTo(userId), ({ badgeId }) => [badgeId]).values()])
        .flatMap(ofPerson),
    counts: (userId: number): BadgeCounts => {
      const counts = { gold: 0, silver: 0, bronze: 0 };
      for (const { rank } of each(awardsTo(userId))) counts[rank]++;
      return counts;
    },
  };
}

function use(badge: Badge, awards: readonly Award[]): BadgeUse {
  const [first] = awards;
  if (!first) return { ...badge, awardCount: 0 };
  const times = { created: first.at, lastAwarded: first.at };
  for (const { at } of awards) {
    times.created = Math.min(times.created, at);
    times.lastAwarded = Math.max(times.lastAwarded, at);
  }
  return { ...badge, awardCount: awards.length, ...times };
}
