import { badParameterError } from '../../http/api-error.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Post, Question } from '../../model/entities.ts';
import { questionOf } from '../../model/posts.ts';
import type { SearchScores } from '../../search/search-scores.ts';
import { splitWords } from '../../search/text-index.ts';
import type { Team } from '../../store/team.ts';
import { readTags } from '../route.ts';
import type { RouteCall, Routes } from '../route.ts';
import { readConditions } from './conditions.ts';
import type { PostCondition, SearchConditions } from './conditions.ts';
import { listMatches } from './matches.ts';
import type { SearchScope } from './matches.ts';

export const searchRoutes = {
  search: (call) => {
    const { input, team } = call;
    const tags = tagsIn(call);
    const title = input.text('intitle');
    // Invented: no public record of the message; docs/search has the rule.
    if (tags.wanted.length === 0 && title === undefined) {
      throw badParameterError('one of `tagged` or `intitle` is required');
    }
    const scope = questionScope(tags.wanted.length > 0 ? tags : noTags, team);
    return listMatches(scope, title === undefined ? undefined : team.search.titles().all(title));
  },
  'advanced-search': (call) => {
    const { input, team } = call;
    const { tags, onQuestions, onPosts } = readSearch(call);
    const scope = questionScope(tags, team, [...onQuestions, ...onPosts]);
    const text = input.text('q');
    return listMatches(scope, text === undefined ? undefined : team.search.threads().all(text));
  },
  'excerpt-search': (call) => {
    const { input, team } = call;
    const scope = postScope(readSearch(call), call);
    const text = input.text('q');
    const found = listMatches(
      scope,
      text === undefined ? undefined : team.search.posts().all(text),
    );
    const words = ['q', 'title', 'body'].flatMap((name) => splitWords(input.text(name) ?? ''));
    return excerpts(found, words, team);
  },
  similar: (call) => {
    const { input, team } = call;
    const { wanted, unwanted } = tagsIn(call);
    const likeness = team.search.titles().some(input.text('title') ?? '');
    const scope = questionScope({ wanted: [], unwanted }, team);
    return listMatches(scope, prefer(likeness, wanted, team));
  },
} satisfies Routes;

interface Tags {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

const noTags: Tags = { wanted: [], unwanted: [] };

function tagsIn(call: RouteCall): Tags {
  return { wanted: readTags('tagged', call), unwanted: readTags('nottagged', call) };
}

type Search = SearchConditions & { readonly tags: Tags };

/** Tags that are not wanted need something beside them to narrow the search (docs/advanced-search). */
function readSearch(call: RouteCall): Search {
  const conditions = readConditions(call);
  const tags = tagsIn(call);
  const others = [...tags.wanted, ...conditions.onQuestions, ...conditions.onPosts];
  const isNarrowed = others.length > 0 || call.input.text('q') !== undefined;
  if (tags.unwanted.length > 0 && !isNarrowed) throw badParameterError('nottagged');
  return { ...conditions, tags };
}

function questionScope(
  tags: Tags,
  { questions, questionsTagged }: Team,
  conditions: readonly PostCondition<Question>[] = [],
): SearchScope<'question'> {
  return {
    among: tags.wanted.length > 0 ? questionsTagged.listingOfAny(tags.wanted) : questions.listing,
    conditions: [...taggedAs(tags), ...conditions],
    get: (id) => questions.get(id),
  };
}

function postScope(
  { tags, onQuestions, onPosts }: Search,
  { input, team }: RouteCall,
): SearchScope<'post'> {
  const conditions = [...taggedAs(tags), ...onQuestions];
  const isInThread = (post: Post) => {
    const question = questionOf(post, team);
    return question !== undefined && conditions.every((holds) => holds(question));
  };
  // What is found by its words is in a thread; else articles have to be kept out.
  const isThreadJudged = conditions.length > 0 || input.text('q') === undefined;
  return {
    among: team.posts.listing,
    conditions: [...(isThreadJudged ? [isInThread] : []), ...onPosts],
    get: team.posts.get,
  };
}

/** Shows posts by what they have of some words. */
function excerpts(
  { read }: ListResult<'post'>,
  words: readonly string[],
  team: Team,
): ListResult<'search_excerpt'> {
  return {
    type: 'search_excerpt',
    read: (query) => {
      const page = read(query);
      const hitOf = (post: Post) => ({ post, question: questionOf(post, team), words });
      return { ...page, items: page.items.map(hitOf) };
    },
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
