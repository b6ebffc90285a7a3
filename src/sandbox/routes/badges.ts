import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { Badge } from '../model/entities.ts';
import { withName } from './named.ts';
import type { Route, Routes } from './route.ts';

export const badges = {
  badges: listed(),
  'badges-by-name': listed('named'),
  'badges-by-tag': listed('tag_based'),
  'badges-by-ids': ({ input, team }) => {
    const ids = new Set(input.numbers('ids'));
    const found = team.awards.uses.filter(({ badge }) => ids.has(badge.badgeId));
    return results(new Listing(resourceTypes.badge, found));
  },
  'badge-recipients': ({ team }) => results(team.all.recipients),
  'badge-recipients-by-ids': ({ input, team }) => {
    const ids = new Set(input.numbers('ids'));
    return results(team.all.recipients, ({ badge }) => ids.has(badge.badgeId));
  },
} satisfies Routes;

function listed(type?: Badge['type']): Route {
  return ({ input, team }) => {
    const hasName = withName(input);
    return results(
      team.all.badges,
      ({ badge }) => (type === undefined || badge.type === type) && hasName(badge.name),
    );
  };
}
