// This file lists what a search found. A common word finds half of a team, so it looks at no more questions than the answer needs.
import { kinds } from '../kinds.ts';
import { results } from '../paging.ts';
import type { Results } from '../paging.ts';
import type { Scores } from '../search/text-search.ts';
import { Listing } from '../sorting.ts';
import type { Team } from '../team/team.ts';
import type { Window } from '../window.ts';
import type { Condition } from './conditions.ts';
import type { Call } from './route.ts';
import { Shortlist } from './shortlist.ts';

/** What a search is narrowed to, beside its words. */
export interface Scope {
  /** The smallest listing at hand that holds all matches. */
  readonly among: Listing<'question'>;
  readonly conditions: readonly Condition[];
}

export function listMatches({ among, conditions }: Scope): Results {
  if (conditions.length === 0) return results(among);
  return results(among, (question) => conditions.every((holds) => holds(question)));
}

export function listFound(scores: Scores, scope: Scope, { input, team }: Call): Results {
  const isRanked = input.sort?.name === 'relevance';
  const listed = (isRanked ? listRanked : listSorted)(scores, scope, team);
  return scope.conditions.length === 0 ? countWith(scores.size, listed) : listed;
}

/** Filters an order that is at hand, unless so little was found that an order of its own costs less. */
function listSorted(scores: Scores, { among, conditions }: Scope, { questions }: Team): Results {
  if (scores.size * 64 > among.items.length) {
    const isFound: Condition = ({ postId }) => scores.has(postId);
    return listMatches({ among, conditions: [isFound, ...conditions] });
  }
  const found = [...scores.keys()].flatMap((id) => questions.get(id) ?? []);
  return listMatches({ among: new Listing(kinds.question, found), conditions });
}

function listRanked(scores: Scores, { conditions }: Scope, { questions }: Team): Results {
  return {
    type: 'question',
    read: (window) => {
      const list = new Shortlist(reachOf(window), window.descending);
      for (const [id, score] of scores) {
        const question = list.admits(score) ? questions.get(id) : undefined;
        if (question && conditions.every((holds) => holds(question))) list.add(question, score);
      }
      const best = list.read();
      const ascending = window.descending ? best.toReversed() : best;
      return results(new Ranking(kinds.question, ascending)).read(window);
    },
  };
}

/** Questions that stand in their order from the outset. */
class Ranking extends Listing<'question'> {
  override by() {
    return super.by(undefined);
  }
}

/** One more than the window shows, which tells that there is more; what is counted or dated needs a look at all. */
function reachOf({ page, size, counted, from, to }: Window) {
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
