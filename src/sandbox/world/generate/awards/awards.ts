// Badges for what people have really done; the rules follow the descriptions in content/badges.ts.

import type { Award, Comment, Person, Question, World } from '../../../model/entities.ts';
import { badges } from '../../content/badges.ts';
import { DAY } from '../calendar.ts';
import type { PlannedPost, PlannedThread } from '../plan/planned.ts';
import type { Posts } from '../posts/posts.ts';
import { sortBy } from '../sort-by.ts';
import { reached } from './reached.ts';
import { tagAwards } from './tag-awards.ts';

export type Earned = Omit<Award, 'badgeId'>;

export interface WrittenBatch extends Posts {
  readonly threads: readonly PlannedThread[];
}

export interface Evidence extends Pick<World, 'now' | 'people' | 'comments'> {
  readonly batches: readonly WrittenBatch[];
}

export function giveAwards(evidence: Evidence): Award[] {
  const { now, batches } = evidence;
  const threads = batches.flatMap((batch) => batch.threads);
  const rules: Readonly<Record<string, readonly Earned[]>> = {
    ...scoreRules(threads),
    ...postRules(evidence),
    ...memberRules(evidence),
    ...tagAwards(threads),
  };
  const awards = badges.flatMap(({ name }, index) =>
    (rules[name] ?? []).map(({ userId, at }) => ({ badgeId: index + 1, userId, at })),
  );
  return sortBy(
    awards.filter(({ at }) => at <= now),
    ({ at }) => at,
  );
}

function scoreRules(threads: readonly PlannedThread[]) {
  const answers = threads.flatMap((thread) => thread.answers);
  const own = threads.flatMap(({ author, answers: below }) =>
    below.filter((answer) => answer.author === author),
  );
  const prompt = threads.flatMap(({ accepted, answers: [first] }) =>
    first && first === accepted ? [first] : [],
  );
  return {
    Student: firstOfEach(scoring(threads, 1)),
    'Nice Question': scoring(threads, 10),
    'Good Question': scoring(threads, 15),
    'Great Question': scoring(threads, 25),
    Teacher: firstOfEach(scoring(answers, 1)),
    'Nice Answer': scoring(answers, 10),
    'Good Answer': scoring(answers, 15),
    'Great Answer': scoring(answers, 25),
    'Self-Learner': firstOfEach(scoring(own, 1)),
    Enlightened: scoring(prompt, 8),
  };
}

function scoring(posts: readonly PlannedPost[], score: number): Earned[] {
  return posts.flatMap(({ author, votes }) => {
    const at = reached(votes, score);
    return at === undefined ? [] : [{ userId: author.userId, at }];
  });
}

function postRules({ batches, comments, now }: Evidence) {
  const questions = batches.flatMap((batch) => batch.questions);
  const unseen = new Map(
    questions
      .filter(({ answerIds, upVotes, downVotes }) => answerIds.length + upVotes + downVotes === 0)
      .map((question) => [question.postId, question]),
  );
  for (const { postId } of comments) unseen.delete(postId);
  const accepted = questions.filter(({ acceptedAnswerId }) => acceptedAnswerId !== undefined);
  return {
    Scholar: firstOfEach(
      accepted.map(({ ownerId, lastActivity }) => ({ userId: ownerId, at: lastActivity })),
    ),
    Editor: firstOfEach(
      batches.flatMap((batch) => [
        ...batch.questions.flatMap(edit),
        ...batch.answers.flatMap(edit),
      ]),
    ),
    Tumbleweed: firstOfEach(
      Array.from(unseen.values(), ({ ownerId, created }) => ({
        userId: ownerId,
        at: created + 7 * DAY,
      })),
    ),
    'Popular Question': questions.flatMap((question) => viewed(question, 250, now)),
    'Notable Question': questions.flatMap((question) => viewed(question, 600, now)),
  };
}

/** Only of what is not one's own. */
function edit({ edited, ownerId }: Pick<Question, 'edited' | 'ownerId'>): Earned[] {
  return edited && edited.by !== ownerId ? [{ userId: edited.by, at: edited.at }] : [];
}

/** Views are taken to come evenly. */
function viewed({ ownerId, created, views }: Question, count: number, now: number): Earned[] {
  if (views < count) return [];
  return [{ userId: ownerId, at: Math.floor(created + (now - created) * (count / views)) }];
}

function memberRules({ people, comments }: Evidence) {
  return {
    Commentator: tenthComments(comments),
    Autobiographer: people.flatMap(({ userId, aboutMe, lastModified: at }) =>
      aboutMe === undefined || at === undefined ? [] : [{ userId, at }],
    ),
    Yearling: people.map(({ userId, created }) => ({ userId, at: created + 365 * DAY })),
    Lighthouse: people.flatMap(reaching1200),
  };
}

/** When a person reached a reputation of 1,200. */
function reaching1200({ userId, reputationChanges }: Person): Earned[] {
  let sum = 1;
  const change = reputationChanges.find(({ points }) => (sum += points) >= 1_200);
  return change ? [{ userId, at: change.at }] : [];
}

/** The tenth comment of each person. */
function tenthComments(comments: readonly Comment[]): Earned[] {
  const counts = new Map<number, number>();
  return comments.flatMap(({ ownerId: userId, created: at }) => {
    const count = (counts.get(userId) ?? 0) + 1;
    counts.set(userId, count);
    return count === 10 ? [{ userId, at }] : [];
  });
}

/** Each person once, for the earliest time. */
function firstOfEach(earned: readonly Earned[]): Earned[] {
  const moments = new Map<number, number>();
  for (const { userId, at } of earned) {
    if (at < (moments.get(userId) ?? Infinity)) moments.set(userId, at);
  }
  return Array.from(moments, ([userId, at]) => ({ userId, at }));
}
