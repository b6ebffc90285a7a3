import { ApiError } from '../http/api-error.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { gainsOf, isByPost } from '../store/reputation.ts';
import { mine, named, namedOne } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

/** Only of posts: the answer names their kind. */
const byPosts: OfPeople = (ids, { team }) => {
  const gains = gainsOf(ids, team).filter((gain) => isByPost(gain, team));
  return results(new Listing(resourceTypes.reputation, gains));
};

/** What a person paid for votes on others is private. */
const publicHistory: OfPeople = (ids, { team }) => {
  const gains = gainsOf(ids, team).filter(({ change }) => !change.kind.startsWith('voter_'));
  return results(new Listing(resourceTypes.reputation_history, gains));
};

const fullHistory: OfPeople = (ids, { team }) => {
  if (ids.some((id) => id !== team.meId)) {
    // Invented: docs/full-reputation-history has the rule, no public record the message.
    throw new ApiError(403, 'access_denied', 'the full history of another user is private');
  }
  return results(new Listing(resourceTypes.reputation_history, gainsOf(ids, team)));
};

export const reputation = {
  'reputation-on-users': named(byPosts),
  'me-reputation': mine(byPosts),
  'reputation-history': named(publicHistory),
  'me-reputation-history': mine(publicHistory),
  'full-reputation-history': namedOne(fullHistory),
  'me-full-reputation-history': mine(fullHistory),
} satisfies Routes;
