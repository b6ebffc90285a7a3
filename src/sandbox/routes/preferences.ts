import { ApiError } from '../http/api-error.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { Team } from '../store/team.ts';
import { mine, namedOne } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

const read: OfPeople = (ids, { team }) => {
  refuseOthers(ids, team);
  return list(team);
};

/** Replaces both lists, so that what is not sent is emptied. */
const replace: OfPeople = (ids, { input, team }) => {
  refuseOthers(ids, team);
  team.preferences = {
    favorite: input.texts('favorite_tags').map(team.tagging.resolve),
    ignored: input.texts('ignored_tags').map(team.tagging.resolve),
  };
  return list(team);
};

export const preferences = {
  'tag-prefs-on-user': namedOne(read),
  'me-tag-prefs': mine(read),
  'edit-tag-prefs-on-user': namedOne(replace),
  'me-edit-tag-prefs': mine(replace),
} satisfies Routes;

function refuseOthers(ids: readonly number[], { meId }: Team) {
  // Invented: no public record of the message.
  if (ids.some((id) => id !== meId)) {
    throw new ApiError(403, 'access_denied', 'the tag preferences of another user are private');
  }
}

function list({ preferences: { favorite, ignored } }: Team) {
  return results(
    new Listing(resourceTypes.tag_preference, [
      ...favorite.map((name) => ({ name, isFavorite: true })),
      ...ignored.map((name) => ({ name, isFavorite: false })),
    ]),
  );
}
