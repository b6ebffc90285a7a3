import { badParameter } from '../api-error.ts';
import { results } from '../paging.ts';
import { Listing } from '../sorting.ts';
import type { Team } from '../team/team.ts';
import type { Question } from '../world/model.ts';
import { conditionsOf } from './conditions.ts';
import { rankedBy } from './related.ts';
import type { Call, Routes } from './route.ts';

type Scores = ReadonlyMap<number, number>;

export const search: Routes = {
  search: ({ input, team }) => {
    const { wanted, unwanted } = readTags({ input, team });
    const title = input.text('intitle');
    // Invented: no public record of the message; docs/search has the rule.
    if (wanted.length === 0 && title === undefined) {
      throw badParameter('one of `tagged` or `intitle` is required');
    }
    const scores = title === undefined ? undefined : team.search.titles().all(title);
    const isAllowed = wanted.length > 0 ? without(unwanted) : () => true;
    return results(candidates(scores, wanted, team), (question) => {
      return carriesAny(question, wanted) && isAllowed(question);
    });
  },
  'advanced-search': ({ input, team }) => {
    const { wanted, unwanted } = readTags({ input, team });
    const conditions = conditionsOf({ input, team });
    const text = input.text('q');
    const isNarrowed = wanted.length > 0 || conditions.length > 0 || text !== undefined;
    if (unwanted.length > 0 && !isNarrowed) throw badParameter('nottagged');
    const scores = text === undefined ? undefined : team.search.threads().all(text);
    const isAllowed = without(unwanted);
    return results(candidates(scores, wanted, team), (question) => {
      const fits = carriesAny(question, wanted) && isAllowed(question);
      return fits && conditions.every((holds) => holds(question));
    });
  },
  similar: ({ input, team }) => {
    const { wanted, unwanted } = readTags({ input, team });
    const likeness = team.search.titles().some(input.text('title') ?? '');
    return results(candidates(prefer(likeness, wanted, team), [], team), without(unwanted));
  },
};

function readTags({ input, team }: Call) {
  return {
    wanted: input.texts('tagged').map(team.tagging.resolve),
    unwanted: input.texts('nottagged').map(team.tagging.resolve),
  };
}

/** The smallest listing at hand that holds all matches. */
function candidates(scores: Scores | undefined, wanted: readonly string[], team: Team) {
  if (!scores) return wanted.length > 0 ? team.questionsTagged.any(wanted) : team.all.questions;
  const found = [...scores.keys()].flatMap((id) => team.questions.get(id) ?? []);
  return new Listing(rankedBy(scores), found);
}

function carriesAny({ tags }: Question, wanted: readonly string[]) {
  return wanted.length === 0 || tags.some((tag) => wanted.includes(tag));
}

function without(unwanted: readonly string[]) {
  return ({ tags }: Question) => !tags.some((tag) => unwanted.includes(tag));
}

/** A wanted tag doubles the likeness, but nothing is left out for lack of one (docs/similar). */
function prefer(likeness: Scores, wanted: readonly string[], { questions }: Team): Scores {
  if (wanted.length === 0) return likeness;
  const isPreferred = (id: number) =>
    questions.get(id)?.tags.some((tag) => wanted.includes(tag)) ?? false;
  return new Map([...likeness].map(([id, score]) => [id, isPreferred(id) ? score * 2 : score]));
}
