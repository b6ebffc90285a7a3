// This file gives badges for what people have really done; the rules follow the descriptions in content/badges.ts.

import { DAY } from './calendar.ts';
import { badges } from './content/badges.ts';
import type { Answer, Award, Badge, Comment, Person, Question } from './model.ts';
import type { Vote } from './voting.ts';

export interface Evidence {
  readonly now: number;
  readonly people: readonly Person[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly comments: readonly Comment[];
  readonly votes: ReadonlyMap<number, readonly Vote[]>;
}

type Earned = Omit<Award, 'badgeId'>;
type NamedBadge = Extract<(typeof badges)[number], { type: 'named' }>['name'];

export function giveAwards(evidence: Evidence): Award[] {
  const rules: Record<NamedBadge, Earned[]> = {
    ...questionRules(evidence),
    ...answerRules(evidence),
    ...memberRules(evidence),
  };
  return badges
    .flatMap((badge, index) => {
      const earned = badge.type === 'named' ? rules[badge.name] : tagAwards(badge, evidence);
      return earned.map((award) => ({ ...award, badgeId: index + 1 }));
    })
    .filter(({ at }) => at <= evidence.now)
    .sort((one, other) => one.at - other.at);
}

function questionRules({ questions, votes, comments, now }: Evidence) {
  const scored = (score: number) => questions.flatMap((post) => reached(post, score, votes));
  const viewed = (views: number) =>
    questions
      .filter((post) => post.views >= views)
      .map((post) => earn(post, post.created + (now - post.created) * (views / post.views)));
  const discussed = new Set(comments.map((comment) => comment.postId));
  const unseen = questions.filter(
    ({ postId, answerIds }) =>
      answerIds.length === 0 && !discussed.has(postId) && !votes.get(postId)?.length,
  );
  return {
    Student: first(scored(1)),
    Scholar: first(
      questions.flatMap((post) =>
        post.acceptedAnswerId === undefined ? [] : earn(post, post.lastActivity),
      ),
    ),
    'Nice Question': scored(10),
    'Good Question': scored(15),
    'Great Question': scored(25),
    'Popular Question': viewed(250),
    'Notable Question': viewed(600),
    Tumbleweed: first(unseen.map((post) => earn(post, post.created + 7 * DAY))),
  };
}

function answerRules({ questions, answers, votes }: Evidence) {
  const scored = (score: number, posts = answers) =>
    posts.flatMap((post) => reached(post, score, votes));
  const questionOf = new Map(questions.map((question) => [question.postId, question]));
  const own = answers.filter((post) => questionOf.get(post.questionId)?.ownerId === post.ownerId);
  const prompt = answers.filter((post) => {
    const question = questionOf.get(post.questionId);
    return question?.acceptedAnswerId === post.postId && question.answerIds[0] === post.postId;
  });
  return {
    Teacher: first(scored(1)),
    'Nice Answer': scored(10),
    'Good Answer': scored(15),
    'Great Answer': scored(25),
    'Self-Learner': first(scored(1, own)),
    Enlightened: scored(8, prompt),
  };
}

function memberRules({ people, questions, answers, comments, now }: Evidence) {
  const edits = [...questions, ...answers].flatMap(({ edited, ownerId }) =>
    edited && edited.by !== ownerId ? [{ userId: edited.by, at: edited.at }] : [],
  );
  const written = byOwner(comments);
  const rich = people.flatMap(({ userId, reputationChanges }) => {
    let sum = 1;
    const change = reputationChanges.find(({ points }) => (sum += points) >= 1_200);
    return change ? [{ userId, at: change.at }] : [];
  });
  return {
    Editor: first(edits),
    Commentator: [...written].flatMap(([userId, list]) =>
      list[9] ? [{ userId, at: list[9].created }] : [],
    ),
    Autobiographer: people.flatMap(({ userId, aboutMe, lastModified }) =>
      aboutMe === undefined ? [] : [{ userId, at: lastModified }],
    ),
    Yearling: people
      .map(({ userId, created }) => ({ userId, at: created + 365 * DAY }))
      .filter(({ at }) => at <= now),
    Lighthouse: rich,
  };
}

const tagScores = { bronze: 10, silver: 15, gold: 30 };

function tagAwards({ name, rank }: Pick<Badge, 'name' | 'rank'>, evidence: Evidence): Earned[] {
  const { questions, answers, votes } = evidence;
  const tagged = new Set(
    questions.flatMap((post) => (post.tags.includes(name) ? post.postId : [])),
  );
  const gains = answers
    .filter((post) => tagged.has(post.questionId))
    .flatMap(({ postId, ownerId }) =>
      (votes.get(postId) ?? []).map((vote) => ({ ...vote, ownerId })),
    )
    .sort((one, other) => one.at - other.at);
  return [...byOwner(gains)].flatMap(([userId, list]) => {
    const at = momentOf(list, tagScores[rank]);
    return at === undefined ? [] : [{ userId, at }];
  });
}

function reached(
  post: { readonly postId: number; readonly ownerId: number },
  score: number,
  votes: Evidence['votes'],
): Earned[] {
  const at = momentOf(votes.get(post.postId) ?? [], score);
  return at === undefined ? [] : [earn(post, at)];
}

/** When the votes first added up to the score. */
function momentOf(votes: readonly Vote[], score: number): number | undefined {
  if (votes.length < score) return undefined;
  let sum = 0;
  return votes.find(({ isUp }) => (sum += isUp ? 1 : -1) >= score)?.at;
}

function earn({ ownerId }: { readonly ownerId: number }, at: number): Earned {
  return { userId: ownerId, at: Math.floor(at) };
}

function byOwner<T extends { readonly ownerId: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.ownerId);
    if (group === undefined) groups.set(item.ownerId, [item]);
    else group.push(item);
  }
  return groups;
}

/** Only the earliest of each person. */
function first(earned: readonly Earned[]): Earned[] {
  const earliest = new Map<number, Earned>();
  for (const award of earned) {
    const known = earliest.get(award.userId);
    if (known === undefined || award.at < known.at) earliest.set(award.userId, award);
  }
  return [...earliest.values()];
}
