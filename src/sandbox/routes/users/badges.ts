import { itemsResult, listResult } from '../../listing/list-result.ts';
import type { Badge } from '../../model/entities.ts';
import { nameFilter } from '../find.ts';
import type { Route, Routes } from '../route.ts';

export const badgesRoutes = {
  badges: listed(),
  'badges-by-name': listed('named'),
  'badges-by-tag': listed('tag_based'),
  'badges-by-ids': ({ input, team }) => {
    const ids = new Set(input.numbers('ids'));
    const found = team.awards.uses.filter(({ badge }) => ids.has(badge.badgeId));
    return itemsResult('badge', found);
  },
  'badge-recipients': ({ team }) => listResult(team.all.recipients),
  'badge-recipients-by-ids': ({ input, team }) => {
    const ids = new Set(input.numbers('ids'));
    return listResult(team.all.recipients, ({ badge }) => ids.has(badge.badgeId));
  },
} satisfies Routes;

function listed(type?: Badge['type']): Route {
  return ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(
      team.all.badges,
      ({ badge }) => (type === undefined || badge.type === type) && hasName(badge.name),
    );
  };
}
