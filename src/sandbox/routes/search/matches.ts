// This file lists what a search found. A common word finds half of a team, so it looks at no more posts than the answer needs.
import type { PageQuery } from '../../input/page-query.ts';
import { listResultAs, type ListResult, type ShownType } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import { Shortlist } from '../../listing/shortlist.ts';
import type { Records, RenderedName } from '../../model/records.ts';
import type { SearchScores } from '../../search/search-scores.ts';
import type { RouteCall } from '../route.ts';

export type Searched = 'question' | 'post';

/** What a search looks through, beside its words. */
export interface SearchScope<Name extends Searched> {
  /** The smallest listing at hand that holds all matches. */
  readonly among: Listing<Name>;
  readonly conditions: readonly ((post: Records[Name]) => boolean)[];
  readonly get: (id: number) => Records[Name] | undefined;
  readonly guise: ShownType<Records[Name], RenderedName>;
}

export function listMatches<Name extends Searched>(scope: SearchScope<Name>): ListResult {
  const { among, conditions, guise } = scope;
  if (conditions.length === 0) return listResultAs(guise, among);
  return listResultAs(guise, among, (post) => conditions.every((holds) => holds(post)));
}

export function listScored<Name extends Searched>(
  scores: SearchScores,
  scope: SearchScope<Name>,
  { input }: RouteCall,
): ListResult {
  const isRanked = input.sort?.name === 'relevance';
  const listed = isRanked ? listRanked(scores, scope) : listSorted(scores, scope);
  return scope.conditions.length === 0 ? countWith(scores.size, listed) : listed;
}

/** Filters an order that is at hand, unless so little was found that an order of its own costs less. */
function listSorted<Name extends Searched>(
  scores: SearchScores,
  scope: SearchScope<Name>,
): ListResult {
  const { among, conditions, get } = scope;
  if (scores.size * 64 > among.items.length) {
    const isFound = ({ postId }: Records[Name]) => scores.has(postId);
    return listMatches({ ...scope, conditions: [isFound, ...conditions] });
  }
  const found = [...scores.keys()].flatMap((id) => get(id) ?? []);
  return listMatches({ ...scope, among: new Listing(among.type, found) });
}

function listRanked<Name extends Searched>(
  scores: SearchScores,
  scope: SearchScope<Name>,
): ListResult {
  const { among, conditions, get, guise } = scope;
  return {
    type: guise.type,
    read: (window) => {
      const list = new Shortlist<Records[Name]>(reachOf(window), window.descending);
      for (const [id, score] of scores) {
        const post = list.admits(score) ? get(id) : undefined;
        if (post && conditions.every((holds) => holds(post))) list.add(post, score);
      }
      const best = list.read();
      const ascending = window.descending ? best.toReversed() : best;
      return listResultAs(guise, new Ranking(among.type, ascending)).read(window);
    },
  };
}

/** Posts that stand in their order from the outset. */
class Ranking<Name extends Searched> extends Listing<Name> {
  override sortedBy() {
    return super.sortedBy(undefined);
  }
}

/** One more than the window shows, which tells that there is more; what is counted or dated needs a look at all. */
function reachOf({ page, size, needsTotal, createdFrom, createdTo }: PageQuery) {
  const isOpen = needsTotal || createdFrom !== undefined || createdTo !== undefined;
  return isOpen ? Infinity : page * size + 1;
}

/** Where nothing but the words counts, what was found is the total. */
function countWith(total: number, { type, read }: ListResult): ListResult {
  return {
    type,
    read: (window) => {
      const bounds = [window.min, window.max, window.createdFrom, window.createdTo];
      if (bounds.some((bound) => bound !== undefined)) return read(window);
      return { ...read({ ...window, needsTotal: false }), total };
    },
  };
}
