import type { CallInput } from '../../input/input.ts';
import type { Post, Question } from '../../model/entities.ts';
import type { SearchScores } from '../../search/search-scores.ts';
import { noticeOf } from '../../store/posts/question-states.ts';
import type { Team } from '../../store/team.ts';
import type { RouteCall } from '../route.ts';

export type PostCondition<P extends Post> = (post: P) => boolean;

/** A condition for each parameter that was passed. */
export interface SearchConditions {
  /** An answer meets these by its question. */
  readonly onQuestions: readonly PostCondition<Question>[];
  /** Questions and answers meet these by themselves. */
  readonly onPosts: readonly PostCondition<Post>[];
}

type Reader<P extends Post> = (input: CallInput, team: Team) => PostCondition<P> | undefined;

const postReaders: readonly Reader<Post>[] = [
  flag('wiki', ({ communityOwnedAt }) => communityOwnedAt !== undefined),
  (input, { present }) => {
    const user = input.number('user');
    if (user === undefined) return undefined;
    const [id] = present(user);
    return ({ ownerId }) => ownerId === id;
  },
  (input) => {
    const url = input.text('url');
    return url === undefined
      ? undefined
      : ({ markdown }) => matchesWildcard(markdown.toLowerCase(), url.toLowerCase());
  },
  (input, { search }) => holding(input.text('body'), (text) => search.bodies().all(text)),
];

const questionReaders: readonly Reader<Question>[] = [
  flag('accepted', ({ acceptedAnswerId }) => acceptedAnswerId !== undefined),
  flag('closed', ({ closed }) => closed !== undefined),
  // Nothing in the demo team was migrated.
  flag('migrated', () => false),
  flag('notice', (question, team) => noticeOf(question, team) !== undefined),
  atLeast('answers', ({ answerIds }) => answerIds.length),
  atLeast('views', ({ views }) => views),
  (input, { search }) => holding(input.text('title'), (text) => search.titles().all(text)),
];

export function readConditions({ input, team }: RouteCall): SearchConditions {
  return {
    onQuestions: questionReaders.flatMap((read) => read(input, team) ?? []),
    onPosts: postReaders.flatMap((read) => read(input, team) ?? []),
  };
}

function flag<P extends Post>(name: string, holds: (post: P, team: Team) => boolean): Reader<P> {
  return (input, team) => {
    const wanted = input.flag(name);
    return wanted === undefined ? undefined : (post) => holds(post, team) === wanted;
  };
}

function atLeast(name: string, count: (question: Question) => number): Reader<Question> {
  return (input) => {
    const least = input.number(name);
    return least === undefined ? undefined : (question) => count(question) >= least;
  };
}

function holding(
  text: string | undefined,
  find: (text: string) => SearchScores,
): PostCondition<Post> | undefined {
  if (text === undefined) return undefined;
  const found = find(text);
  return ({ postId }) => found.has(postId);
}

/** Tells whether a text contains a pattern in which `*` stands for anything; without regular expressions, so that no pattern is slow. */
function matchesWildcard(text: string, pattern: string): boolean {
  let from = 0;
  for (const piece of pattern.split('*')) {
    const place = text.indexOf(piece, from);
    if (place === -1) return false;
    from = place + piece.length;
  }
  return true;
}
