import { itemsResult } from '../../listing/list-result.ts';
import { postIdIn, stateRevisionsOf } from '../../store/posts/revisions.ts';
import type { Team } from '../../store/team.ts';
import type { Routes } from '../route.ts';

export const revisionsRoutes = {
  'revisions-by-ids': ({ input, team }) => {
    const found = revisionsOf(input.numbers('ids'), team);
    return itemsResult(
      'revision',
      found.toSorted((a, b) => b.at - a.at),
    );
  },
  'revisions-by-guids': ({ input, team }) => {
    const guids = input.texts('ids').map((guid) => guid.toUpperCase());
    const postIds = new Set(guids.map(postIdIn).filter((id) => id !== undefined));
    const found = revisionsOf([...postIds], team).filter(({ guid }) => guids.includes(guid));
    return itemsResult('revision', found);
  },
} satisfies Routes;

function revisionsOf(postIds: readonly number[], team: Team) {
  const posts = postIds.flatMap((id) => team.posts.get(id) ?? []);
  return posts.flatMap((post) => [...team.revisions.of(post), ...stateRevisionsOf(post)]);
}
