// This file lists what a search found. A common word finds half of a team, so it looks at no more posts than the answer needs.
import { resultsAs } from '../../listing/list-result.ts';
import type { Guise, Results } from '../../listing/list-result.ts';
import type { Records, RenderedName } from '../../model/records.ts';
import type { Scores } from '../../search/text-search.ts';
import { Listing } from '../../listing/listing.ts';
import type { PageQuery } from '../../input/page-query.ts';
import type { Call } from '../route.ts';
import { Shortlist } from '../../listing/shortlist.ts';

export type Searched = 'question' | 'post';

/** What a search looks through, beside its words. */
export interface Scope<Name extends Searched> {
  /** The smallest listing at hand that holds all matches. */
  readonly among: Listing<Name>;
  readonly conditions: readonly ((post: Records[Name]) => boolean)[];
  readonly get: (id: number) => Records[Name] | undefined;
  readonly guise: Guise<Records[Name], RenderedName>;
}

export function listMatches<Name extends Searched>(scope: Scope<Name>): Results {
  const { among, conditions, guise } = scope;
  if (conditions.length === 0) return resultsAs(guise, among);
  return resultsAs(guise, among, (post) => conditions.every((holds) => holds(post)));
}

export function listFound<Name extends Searched>(
  scores: Scores,
  scope: Scope<Name>,
  { input }: Call,
): Results {
  const isRanked = input.sort?.name === 'relevance';
  const listed = isRanked ? listRanked(scores, scope) : listSorted(scores, scope);
  return scope.conditions.length === 0 ? countWith(scores.size, listed) : listed;
}

/** Filters an order that is at hand, unless so little was found that an order of its own costs less. */
function listSorted<Name extends Searched>(scores: Scores, scope: Scope<Name>): Results {
  const { among, conditions, get } = scope;
  if (scores.size * 64 > among.items.length) {
    const isFound = ({ postId }: Records[Name]) => scores.has(postId);
    return listMatches({ ...scope, conditions: [isFound, ...conditions] });
  }
  const found = [...scores.keys()].flatMap((id) => get(id) ?? []);
  return listMatches({ ...scope, among: new Listing(among.kind, found) });
}

function listRanked<Name extends Searched>(scores: Scores, scope: Scope<Name>): Results {
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
      return resultsAs(guise, new Ranking(among.kind, ascending)).read(window);
    },
  };
}

/** Posts that stand in their order from the outset. */
class Ranking<Name extends Searched> extends Listing<Name> {
  override by() {
    return super.by(undefined);
  }
}

/** One more than the window shows, which tells that there is more; what is counted or dated needs a look at all. */
function reachOf({ page, size, counted, from, to }: PageQuery) {
  const isOpen = counted || from !== undefined || to !== undefined;
  return isOpen ? Infinity : page * size + 1;
}

/** Where nothing but the words counts, what was found is the total. */
function countWith(total: number, { type, read }: Results): Results {
  return {
    type,
    read: (window) => {
      const bounds = [window.min, window.max, window.from, window.to];
      if (bounds.some((bound) => bound !== undefined)) return read(window);
      return { ...read({ ...window, counted: false }), total };
    },
  };
}
