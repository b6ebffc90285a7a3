import { badParameter } from '../api-error.ts';
import { ScoreTable } from '../search/score-table.ts';
import type { Scores } from '../search/text-search.ts';
import type { Team } from '../team/team.ts';
import type { Question } from '../world/model.ts';
import { conditionsOf } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { listFound, listMatches } from './found.ts';
import type { Scope } from './found.ts';
import type { Call, Routes } from './route.ts';

export const search: Routes = {
  search: (call) => {
    const tags = readTags(call);
    const title = call.input.text('intitle');
    // Invented: no public record of the message; docs/search has the rule.
    if (tags.wanted.length === 0 && title === undefined) {
      throw badParameter('one of `tagged` or `intitle` is required');
    }
    const scope = scopeOf(tags.wanted.length > 0 ? tags : { wanted: [], unwanted: [] }, call.team);
    if (title === undefined) return listMatches(scope);
    return listFound(call.team.search.titles().all(title), scope, call);
  },
  'advanced-search': (call) => {
    const tags = readTags(call);
    const conditions = conditionsOf(call);
    const text = call.input.text('q');
    const isNarrowed = tags.wanted.length > 0 || conditions.length > 0 || text !== undefined;
    if (tags.unwanted.length > 0 && !isNarrowed) throw badParameter('nottagged');
    const scope = scopeOf(tags, call.team, conditions);
    if (text === undefined) return listMatches(scope);
    return listFound(call.team.search.threads().all(text), scope, call);
  },
  similar: (call) => {
    const { wanted, unwanted } = readTags(call);
    const likeness = call.team.search.titles().some(call.input.text('title') ?? '');
    const scope = scopeOf({ wanted: [], unwanted }, call.team);
    return listFound(prefer(likeness, wanted, call.team), scope, call);
  },
};

interface Tags {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

function readTags({ input, team }: Call): Tags {
  return {
    wanted: input.texts('tagged').map(team.tagging.resolve),
    unwanted: input.texts('nottagged').map(team.tagging.resolve),
  };
}

function scopeOf(
  { wanted, unwanted }: Tags,
  { all, questionsTagged }: Team,
  conditions: readonly Condition[] = [],
): Scope {
  const carries = (names: readonly string[], { tags }: Question) =>
    tags.some((tag) => names.includes(tag));
  return {
    among: wanted.length > 0 ? questionsTagged.any(wanted) : all.questions,
    conditions: [
      ...(wanted.length > 0 ? [(question: Question) => carries(wanted, question)] : []),
      ...(unwanted.length > 0 ? [(question: Question) => !carries(unwanted, question)] : []),
      ...conditions,
    ],
  };
}

/** A wanted tag doubles the likeness, but nothing is left out for lack of one (docs/similar). */
function prefer(likeness: Scores, wanted: readonly string[], { questionsTagged }: Team): Scores {
  if (wanted.length === 0) return likeness;
  const scores = new ScoreTable(likeness);
  for (const { postId } of questionsTagged.any(wanted).items) {
    const score = likeness.get(postId);
    if (score !== undefined) scores.set(postId, score * 2);
  }
  return scores;
}
