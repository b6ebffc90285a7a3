import type { PostTally, TagScore, TopTag } from '../../model/derived.ts';
import type { Answer, Question } from '../../model/entities.ts';
import { scoreOf } from '../../model/posts.ts';
import type { Team } from '../team.ts';

const none: PostTally = { count: 0, score: 0 };

/** Every tag of a person with what the questions and answers in it amount to. */
export function topTagsOf(userId: number, { questionsBy, answersBy, questions }: Team) {
  const asked = tally(questionsBy.items(userId), ({ tags }) => tags);
  const answered = tally(
    answersBy.items(userId),
    ({ questionId }) => questions.get(questionId)?.tags ?? [],
  );
  const names = new Set([...asked.keys(), ...answered.keys()]);
  return [...names].map((name): TopTag => ({
    userId,
    name,
    questions: asked.get(name) ?? none,
    answers: answered.get(name) ?? none,
  }));
}

/** The people who did best with some posts, the best first; who has left is not ranked. */
export function topScorers(
  posts: readonly (Question | Answer)[],
  most: number,
  { present }: Team,
): readonly TagScore[] {
  const tallies = tally(posts, ({ ownerId }) => present(ownerId));
  return [...tallies]
    .map(([userId, own]) => ({ userId, ...own }))
    .sort((a, b) => b.score - a.score || b.count - a.count || a.userId - b.userId)
    .slice(0, most);
}

function tally<T extends Question | Answer, K>(
  posts: readonly T[],
  keysOf: (post: T) => readonly K[],
) {
  const tallies = new Map<K, PostTally>();
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const { count, score } = tallies.get(key) ?? none;
      tallies.set(key, { count: count + 1, score: score + scoreOf(post) });
    }
  }
  return tallies;
}
