import { badParameterError } from '../../http/api-error.ts';
import type { Post } from '../../model/derived.ts';
import type { Question } from '../../model/entities.ts';
import { questionOf } from '../../model/records.ts';
import type { SearchScores } from '../../search/search-scores.ts';
import { splitWords } from '../../search/text-index.ts';
import type { Team } from '../../store/team.ts';
import type { RouteCall, Routes } from '../route.ts';
import { readConditions } from './conditions.ts';
import type { PostCondition, SearchConditions } from './conditions.ts';
import { listMatches, listScored } from './matches.ts';
import type { SearchScope } from './matches.ts';

export const searchRoutes = {
  search: (call) => {
    const tags = readTags(call);
    const title = call.input.text('intitle');
    // Invented: no public record of the message; docs/search has the rule.
    if (tags.wanted.length === 0 && title === undefined) {
      throw badParameterError('one of `tagged` or `intitle` is required');
    }
    const scope = questionScope(tags.wanted.length > 0 ? tags : noTags, call.team);
    if (title === undefined) return listMatches(scope);
    return listScored(call.team.search.titles().all(title), scope, call);
  },
  'advanced-search': (call) => {
    const text = call.input.text('q');
    const conditions = readConditions(call);
    const tags = readTags(call);
    refuseUnwantedAlone(tags, conditions, text);
    const scope = questionScope(tags, call.team, [
      ...conditions.onQuestions,
      ...conditions.onPosts,
    ]);
    if (text === undefined) return listMatches(scope);
    return listScored(call.team.search.threads().all(text), scope, call);
  },
  'excerpt-search': (call) => {
    const text = call.input.text('q');
    const conditions = readConditions(call);
    const tags = readTags(call);
    refuseUnwantedAlone(tags, conditions, text);
    const scope = excerptScope(tags, conditions, call);
    if (text === undefined) return listMatches(scope);
    return listScored(call.team.search.posts().all(text), scope, call);
  },
  similar: (call) => {
    const { wanted, unwanted } = readTags(call);
    const likeness = call.team.search.titles().some(call.input.text('title') ?? '');
    const scope = questionScope({ wanted: [], unwanted }, call.team);
    return listScored(prefer(likeness, wanted, call.team), scope, call);
  },
} satisfies Routes;

interface Tags {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

const noTags: Tags = { wanted: [], unwanted: [] };

function readTags({ input, team }: RouteCall): Tags {
  return {
    wanted: input.texts('tagged').map(team.tagging.resolve),
    unwanted: input.texts('nottagged').map(team.tagging.resolve),
  };
}

/** Tags that are not wanted need something beside them to narrow the search (docs/advanced-search). */
function refuseUnwantedAlone(
  { wanted, unwanted }: Tags,
  { onQuestions, onPosts }: SearchConditions,
  text: string | undefined,
) {
  const isNarrowed = wanted.length + onQuestions.length + onPosts.length > 0 || text !== undefined;
  if (unwanted.length > 0 && !isNarrowed) throw badParameterError('nottagged');
}

function questionScope(
  tags: Tags,
  { all, questions, questionsTagged }: Team,
  conditions: readonly PostCondition<Question>[] = [],
): SearchScope<'question'> {
  return {
    among: tags.wanted.length > 0 ? questionsTagged.listingOfAny(tags.wanted) : all.questions,
    conditions: [...taggedAs(tags), ...conditions],
    get: (id) => questions.get(id),
    shownAs: { type: 'question', of: (question) => question },
  };
}

function excerptScope(
  tags: Tags,
  { onQuestions, onPosts }: SearchConditions,
  { input, team }: RouteCall,
): SearchScope<'post'> {
  const conditions = [...taggedAs(tags), ...onQuestions];
  const isInThread = (post: Post) => {
    const question = questionOf(post, team);
    return question !== undefined && conditions.every((holds) => holds(question));
  };
  // What is found by its words is in a thread; else articles have to be kept out.
  const isThreadJudged = conditions.length > 0 || input.text('q') === undefined;
  const words = ['q', 'title', 'body'].flatMap((name) => splitWords(input.text(name) ?? ''));
  return {
    among: team.all.posts,
    conditions: [...(isThreadJudged ? [isInThread] : []), ...onPosts],
    get: team.posts.get,
    shownAs: { type: 'search_excerpt', of: (post) => ({ post, words }) },
  };
}

function taggedAs({ wanted, unwanted }: Tags): readonly PostCondition<Question>[] {
  const carries = (names: readonly string[], { tags }: Question) =>
    tags.some((tag) => names.includes(tag));
  return [
    ...(wanted.length > 0 ? [(question: Question) => carries(wanted, question)] : []),
    ...(unwanted.length > 0 ? [(question: Question) => !carries(unwanted, question)] : []),
  ];
}

/** A wanted tag doubles the likeness, but nothing is left out for lack of one (docs/similar). */
function prefer(likeness: SearchScores, wanted: readonly string[], { questionsTagged }: Team) {
  for (const { postId } of questionsTagged.listingOfAny(wanted).items) {
    likeness.double(postId);
  }
  return likeness;
}
