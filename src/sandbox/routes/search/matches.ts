import type { PageQuery } from '../../input/page-query.ts';
import { listResult } from '../../listing/list-result.ts';
import type { ListResult, ResultPage } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import type { Records } from '../../model/records.ts';
import type { SearchScores } from '../../search/search-scores.ts';

export type SearchableType = 'question' | 'post';

/** What a search looks through, beside its words. */
export interface SearchScope<Name extends SearchableType> {
  /** The smallest listing at hand that holds all matches. */
  readonly among: Listing<Name>;
  readonly conditions: readonly ((post: Records[Name]) => boolean)[];
  readonly get: (id: number) => Records[Name] | undefined;
}

/** Lists what a search found: by its words, where it has any, and by its conditions. */
export function listMatches<Name extends SearchableType>(
  scope: SearchScope<Name>,
  scores: SearchScores | undefined,
): ListResult<Name> {
  const found = scores && [({ postId }: Records[Name]) => scores.has(postId)];
  const conditions = [...(found ?? []), ...scope.conditions];
  const keep = (post: Records[Name]) => conditions.every((holds) => holds(post));
  const matches = listResult(scope.among, conditions.length > 0 ? keep : undefined);
  const read = (query: PageQuery) =>
    scores && query.sort === 'relevance' ? readRanked(scores, scope, query) : matches.read(query);
  return { ...matches, read };
}

function readRanked<Name extends SearchableType>(
  scores: SearchScores,
  { among, conditions, get }: SearchScope<Name>,
  query: PageQuery,
): ResultPage<Name> {
  const fits = (id: number) => {
    const post = get(id);
    return post !== undefined && conditions.every((holds) => holds(post));
  };
  const best = scores.best(neededLength(query), query.descending, fits);
  const posts = best.map(get).filter((post) => post !== undefined);
  const ranking = new Listing(among.type, () => posts);
  return listResult(ranking).read({ ...query, sort: undefined });
}

/** One more than the page shows tells that there is more; what is counted or dated needs a look at all. */
function neededLength({ page, size, needsTotal, createdFrom, createdTo }: PageQuery) {
  const isOpen = needsTotal || createdFrom !== undefined || createdTo !== undefined;
  return isOpen ? Infinity : page * size + 1;
}
