import { indexBy } from '../../listing/group-by.ts';
import { itemsResult, listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import type { Routes } from '../route.ts';
import { withAllTags } from './tagged.ts';

export const articlesRoutes = {
  articles: ({ input, team }) =>
    withAllTags(
      { all: team.all.articles, byTag: team.articlesTagged },
      input.texts('tagged').map(team.tagging.resolve),
    ),
  'articles-by-ids': byIds('article', ({ articles: known }) => known),
  'comments-on-articles': ({ input, team }) =>
    listResult(
      team.commentsOn.listingOfAny(input.numbers('ids').filter((id) => team.articles.has(id))),
    ),
  'linked-on-articles': ({ input, team }) => {
    const ids = input.numbers('ids').filter((id) => team.articles.has(id));
    const named = ids.flatMap((id) => team.articles.get(id)?.linkedIds ?? []);
    const linked = [
      ...named.flatMap((id) => team.questions.get(id) ?? []),
      ...team.questionsLinkingTo.listingOfAny(ids).items,
    ];
    const found = indexBy(linked, ({ postId }) => postId);
    return itemsResult('question', [...found.values()]);
  },
} satisfies Routes;
