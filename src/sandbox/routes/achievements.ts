import { accessDeniedError } from '../http/api-error.ts';
import { itemsResult, listResult } from '../listing/list-result.ts';
import type { Badge } from '../model/entities.ts';
import { privileges, privilegesOf } from '../store/users/privileges.ts';
import { isByPost, reputationHistory } from '../store/users/reputation-history.ts';
import { userTimeline } from '../store/users/user-timeline.ts';
import { nameFilter } from './route.ts';
import type { Route, Routes } from './route.ts';

/** What people did and have earned: badges, privileges, reputation. */
export const standingRoutes = {
  badges: badges(() => true),
  'badges-by-name': badges(({ type }) => type === 'named'),
  'badges-by-tag': badges(({ type }) => type === 'tag_based'),
  'badges-by-ids': ({ ids, team }) =>
    listResult(team.awards.badges, ({ badgeId }) => ids.includes(badgeId)),
  'badge-recipients': ({ team }) => listResult(team.awards.recipients),
  'badge-recipients-by-ids': ({ ids, team }) =>
    listResult(team.awards.recipients, ({ badgeId }) => ids.includes(badgeId)),
  'badges-on-users': ({ ids, team }) => itemsResult('badge', team.awards.of(ids)),
  privileges: () => itemsResult('privilege', privileges),
  'privileges-on-users': ({ ids, team }) =>
    itemsResult('privilege', team.people.getAll(ids).flatMap(privilegesOf)),
  /** Only of posts: the object names their type. */
  'reputation-on-users': ({ ids, team }) => {
    const found = reputationHistory(ids, team).filter((event) => isByPost(event, team));
    return itemsResult('reputation', found);
  },
  /** What a person paid for votes on others is private. */
  'reputation-history': ({ ids, team }) => {
    const all = reputationHistory(ids, team);
    const isPublic = all.filter(({ kind }) => !kind.startsWith('voter_'));
    return itemsResult('reputation_history', isPublic);
  },
  'full-reputation-history': ({ ids, team }) => {
    // Invented: docs/full-reputation-history has the rule, no public record the message.
    if (ids.some((id) => id !== team.meId))
      throw accessDeniedError('the full history of another user is private');
    return itemsResult('reputation_history', reputationHistory(ids, team));
  },
  'timeline-on-users': ({ ids, team }) => itemsResult('user_timeline', userTimeline(ids, team)),
} satisfies Routes;

function badges(belongs: (badge: Badge) => boolean): Route {
  return ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(team.awards.badges, (badge) => belongs(badge) && hasName(badge.name));
  };
}
