import { ApiError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import type { Team } from '../../store/team.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';

export const tagPreferencesRoutes = {
  ...withMe(['tag-prefs-on-user', 'me-tag-prefs'], (ids, { team }) => {
    refuseOthers(ids, team);
    return list(team);
  }),
  /** Replaces both lists, so that what is not sent is emptied. */
  ...withMe(['edit-tag-prefs-on-user', 'me-edit-tag-prefs'], (ids, { input, team }) => {
    refuseOthers(ids, team);
    team.preferences = {
      favorite: input.texts('favorite_tags').map(team.tagging.resolve),
      ignored: input.texts('ignored_tags').map(team.tagging.resolve),
    };
    return list(team);
  }),
} satisfies Routes;

function refuseOthers(ids: readonly number[], { meId }: Team) {
  // Invented: no public record of the message.
  if (ids.some((id) => id !== meId)) {
    throw new ApiError(403, 'access_denied', 'the tag preferences of another user are private');
  }
}

function list({ preferences: { favorite, ignored } }: Team) {
  return itemsResult('tag_preference', [
    ...favorite.map((name) => ({ name, isFavorite: true })),
    ...ignored.map((name) => ({ name, isFavorite: false })),
  ]);
}
