import { ApiError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import { isByPost, reputationHistory } from '../../store/users/reputation-history.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';

export const reputationRoutes = {
  /** Only of posts: the object names their type. */
  ...withMe(['reputation-on-users', 'me-reputation'], (ids, { team }) => {
    const found = reputationHistory(ids, team).filter((event) => isByPost(event, team));
    return itemsResult('reputation', found);
  }),
  /** What a person paid for votes on others is private. */
  ...withMe(['reputation-history', 'me-reputation-history'], (ids, { team }) => {
    const all = reputationHistory(ids, team);
    const isPublic = all.filter(({ change }) => !change.kind.startsWith('voter_'));
    return itemsResult('reputation_history', isPublic);
  }),
  ...withMe(['full-reputation-history', 'me-full-reputation-history'], (ids, { team }) => {
    if (ids.some((id) => id !== team.meId)) {
      // Invented: docs/full-reputation-history has the rule, no public record the message.
      throw new ApiError(403, 'access_denied', 'the full history of another user is private');
    }
    return itemsResult('reputation_history', reputationHistory(ids, team));
  }),
} satisfies Routes;
