import { ApiError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import { isByPost, reputationHistory } from '../../store/users/reputation-history.ts';
import type { Routes } from '../route.ts';
import { mine, named, namedOne, type UsersRoute } from './with-me.ts';

/** Only of posts: the answer names their kind. */
const byPosts: UsersRoute = (ids, { team }) => {
  const gains = reputationHistory(ids, team).filter((gain) => isByPost(gain, team));
  return itemsResult('reputation', gains);
};

/** What a person paid for votes on others is private. */
const publicHistory: UsersRoute = (ids, { team }) => {
  const gains = reputationHistory(ids, team).filter(
    ({ change }) => !change.kind.startsWith('voter_'),
  );
  return itemsResult('reputation_history', gains);
};

const fullHistory: UsersRoute = (ids, { team }) => {
  if (ids.some((id) => id !== team.meId)) {
    // Invented: docs/full-reputation-history has the rule, no public record the message.
    throw new ApiError(403, 'access_denied', 'the full history of another user is private');
  }
  return itemsResult('reputation_history', reputationHistory(ids, team));
};

export const reputation: Routes = {
  'reputation-on-users': named(byPosts),
  'me-reputation': mine(byPosts),
  'reputation-history': named(publicHistory),
  'me-reputation-history': mine(publicHistory),
  'full-reputation-history': namedOne(fullHistory),
  'me-full-reputation-history': mine(fullHistory),
};
