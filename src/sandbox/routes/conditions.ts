// This file reads what /search/advanced can ask of a question beside its tags.
import type { Input } from '../input.ts';
import { contains } from '../search/wildcard.ts';
import type { Team } from '../team/team.ts';
import type { Question } from '../world/model.ts';
import type { Call } from './route.ts';

export type Condition = (question: Question) => boolean;
type Reader = (input: Input, team: Team) => Condition | undefined;

const readers: readonly Reader[] = [
  flag('accepted', ({ acceptedAnswerId }) => acceptedAnswerId !== undefined),
  flag('closed', ({ closed }) => closed !== undefined),
  flag('wiki', ({ communityOwnedAt }) => communityOwnedAt !== undefined),
  // Nothing in the demo team was migrated or carries a notice.
  flag('migrated', () => false),
  flag('notice', () => false),
  atLeast('answers', ({ answerIds }) => answerIds.length),
  atLeast('views', ({ views }) => views),
  (input) => {
    const user = input.number('user');
    return user === undefined ? undefined : ({ ownerId }) => ownerId === user;
  },
  (input) => {
    const url = input.text('url');
    return url === undefined
      ? undefined
      : ({ markdown }) => contains(markdown.toLowerCase(), url.toLowerCase());
  },
  (input, { search }) => holding(input.text('title'), (text) => search.titles().all(text)),
  (input, { search }) => holding(input.text('body'), (text) => search.bodies().all(text)),
];

/** Gives a condition for each parameter that was passed. */
export function conditionsOf({ input, team }: Call): readonly Condition[] {
  return readers.flatMap((read) => read(input, team) ?? []);
}

function flag(name: string, holds: Condition): Reader {
  return (input) => {
    const wanted = input.flag(name);
    return wanted === undefined ? undefined : (question) => holds(question) === wanted;
  };
}

function atLeast(name: string, count: (question: Question) => number): Reader {
  return (input) => {
    const least = input.number(name);
    return least === undefined ? undefined : (question) => count(question) >= least;
  };
}

function holding(
  text: string | undefined,
  find: (text: string) => ReadonlyMap<number, number>,
): Condition | undefined {
  if (text === undefined) return undefined;
  const found = find(text);
  return ({ postId }) => found.has(postId);
}
