import type { FieldGetters } from '../../filtering/projection.ts';

export const badgeFields: FieldGetters<'badge'> = {
  award_count: ({ awardCount }) => awardCount,
  badge_id: ({ badge }) => badge.badgeId,
  badge_type: ({ badge }) => badge.type,
  description: ({ badge }) => badge.description,
  link: ({ badge }, { links }) => links.badge(badge),
  name: ({ badge }) => badge.name,
  rank: ({ badge }) => badge.rank,
  user: ({ userId }, { people }) => people.get(userId),
};

export const badgeCountFields: FieldGetters<'badge_count'> = {
  bronze: ({ bronze }) => bronze,
  silver: ({ silver }) => silver,
  gold: ({ gold }) => gold,
};
