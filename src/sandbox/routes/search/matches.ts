import type { PageQuery } from '../../input/page-query.ts';
import { listResultAs } from '../../listing/list-result.ts';
import type { ListResult, ShownType } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import type { Records, RenderedName } from '../../model/records.ts';
import type { SearchScores } from '../../search/search-scores.ts';
import type { RouteCall } from '../route.ts';

export type SearchableType = 'question' | 'post';

/** What a search looks through, beside its words. */
export interface SearchScope<Name extends SearchableType> {
  /** The smallest listing at hand that holds all matches. */
  readonly among: Listing<Name>;
  readonly conditions: readonly ((post: Records[Name]) => boolean)[];
  readonly get: (id: number) => Records[Name] | undefined;
  readonly shownAs: ShownType<Records[Name], RenderedName>;
}

export function listMatches<Name extends SearchableType>(scope: SearchScope<Name>): ListResult {
  const { among, conditions, shownAs } = scope;
  if (conditions.length === 0) return listResultAs(shownAs, among);
  return listResultAs(shownAs, among, (post) => conditions.every((holds) => holds(post)));
}

export function listScored<Name extends SearchableType>(
  scores: SearchScores,
  scope: SearchScope<Name>,
  { input }: RouteCall,
): ListResult {
  if (input.sort?.name === 'relevance') return listRanked(scores, scope);
  const isFound = ({ postId }: Records[Name]) => scores.has(postId);
  return listMatches({ ...scope, conditions: [isFound, ...scope.conditions] });
}

function listRanked<Name extends SearchableType>(
  scores: SearchScores,
  { among, conditions, get, shownAs }: SearchScope<Name>,
): ListResult {
  const fits = (id: number) => {
    const post = get(id);
    return post !== undefined && conditions.every((holds) => holds(post));
  };
  return {
    type: shownAs.type,
    read: (query) => {
      const best = scores.best(neededLength(query), query.descending, fits);
      const posts = best.map(get).filter((post) => post !== undefined);
      const ranking = new Listing(among.type, () => posts);
      return listResultAs(shownAs, ranking).read({ ...query, sort: undefined });
    },
  };
}

/** One more than the page shows tells that there is more; what is counted or dated needs a look at all. */
function neededLength({ page, size, needsTotal, createdFrom, createdTo }: PageQuery) {
  const isOpen = needsTotal || createdFrom !== undefined || createdTo !== undefined;
  return isOpen ? Infinity : page * size + 1;
}
