import { indexBy } from '../listing/group-by.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { byIds } from './by-ids.ts';
import type { Routes } from './route.ts';
import { withAllTags } from './tagged.ts';

export const articles = {
  articles: ({ input, team }) =>
    withAllTags(
      { all: team.all.articles, byTag: team.articlesTagged },
      input.texts('tagged').map(team.tagging.resolve),
    ),
  'articles-by-ids': byIds('article', ({ articles: known }) => known),
  'comments-on-articles': ({ input, team }) =>
    results(team.commentsOn.any(input.numbers('ids').filter((id) => team.articles.has(id)))),
  'linked-on-articles': ({ input, team }) => {
    const ids = input.numbers('ids').filter((id) => team.articles.has(id));
    const named = ids.flatMap((id) => team.articles.get(id)?.linkedIds ?? []);
    const linked = [
      ...named.flatMap((id) => team.questions.get(id) ?? []),
      ...team.questionsLinkingTo.any(ids).items,
    ];
    const found = indexBy(linked, ({ postId }) => postId);
    return results(new Listing(resourceTypes.question, [...found.values()]));
  },
} satisfies Routes;
