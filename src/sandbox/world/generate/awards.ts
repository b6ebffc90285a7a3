// Badges for what people have really done; the rules follow the descriptions in content/badges.ts.

import type { Award, Question, ReputationChange, World } from '../../model/entities.ts';
import * as content from '../content/badges.ts';
import type { BadgeName, ScoreBadges } from '../content/badges.ts';
import { day } from './calendar.ts';
import type { Member } from './people/members.ts';
import type { PlannedPost, PlannedThread } from './plan/planned.ts';
import { sortBy } from './sort-by.ts';

type Give = (badge: BadgeName, userId: number, at: number) => void;

interface Evidence extends Pick<World, 'now' | 'people' | 'questions' | 'answers' | 'comments'> {
  readonly threads: readonly PlannedThread[];
}

export function giveAwards(evidence: Evidence): Award[] {
  const earned = new Map<BadgeName, Award[]>(content.badges.map(({ name }) => [name, []]));
  const badgeIds = new Map(content.badges.map(({ name }, index) => [name, index + 1]));
  const give: Give = (name, userId, at) => {
    const badgeId = badgeIds.get(name) ?? 0;
    if (at <= evidence.now) earned.get(name)?.push({ badgeId, userId, at });
  };
  awardScores(evidence.threads, give);
  awardTags(evidence.threads, give);
  awardPosts(evidence, give);
  awardMembers(evidence, give);
  const awards = [...earned].flatMap(([name, all]) =>
    content.repeatable.has(name) ? all : earliestOfEach(all),
  );
  return sortBy(awards, ({ at }) => at);
}

function awardScores(threads: readonly PlannedThread[], give: Give): void {
  for (const thread of threads) {
    awardScore(thread, content.questionBadges, give);
    for (const answer of thread.answers) {
      awardScore(answer, content.answerBadges, give);
      if (answer.author === thread.author) awardScore(answer, content.ownAnswerBadges, give);
    }
    const first = thread.answers[0];
    if (first && first === thread.accepted) awardScore(first, content.firstAnswerBadges, give);
  }
}

/** For the votes, oldest first, that made one of the scores for the first time. */
function awardScore(
  { author, votes }: Pick<PlannedPost, 'author' | 'votes'>,
  scores: ScoreBadges,
  give: Give,
): void {
  let score = 0;
  let highest = 0;
  for (const { at, points } of votes) {
    score += Math.sign(points);
    if (score <= highest) continue;
    highest = score;
    const badge = scores[score];
    if (badge) give(badge, author.userId, at);
  }
}

/** For the votes on all answers of a person below a tag. */
function awardTags(threads: readonly PlannedThread[], give: Give): void {
  for (const badge of content.badges) {
    if (badge.type !== 'tag_based') continue;
    const tagged = threads.filter(({ draft }) => draft.tags.includes(badge.name));
    const answers = tagged.flatMap((thread) => thread.answers);
    const votes = new Map<Member, ReputationChange[]>(answers.map(({ author }) => [author, []]));
    for (const answer of answers) votes.get(answer.author)?.push(...answer.votes);
    const scores = { [content.tagScores[badge.rank]]: badge.name };
    for (const [author, all] of votes) {
      awardScore({ author, votes: sortBy(all, ({ at }) => at) }, scores, give);
    }
  }
}

/** Views are taken to come evenly. */
function awardPosts({ questions, answers, comments, now }: Evidence, give: Give): void {
  const unnoticed = new Map<number, Question>();
  for (const question of questions) {
    const { postId, ownerId, created, lastActivity, views } = question;
    if (question.acceptedAnswerId !== undefined) give('Scholar', ownerId, lastActivity);
    const seenBy = (count: number) => Math.floor(created + (now - created) * (count / views));
    if (views >= 250) give('Popular Question', ownerId, seenBy(250));
    if (views >= 600) give('Notable Question', ownerId, seenBy(600));
    const { answerIds, upVotes, downVotes } = question;
    if (answerIds.length + upVotes + downVotes === 0) unnoticed.set(postId, question);
  }
  for (const { postId } of comments) unnoticed.delete(postId);
  for (const { ownerId, created } of unnoticed.values()) {
    give('Tumbleweed', ownerId, created + 7 * day);
  }
  for (const posts of [questions, answers]) {
    for (const { edited, ownerId } of posts) {
      if (edited && edited.by !== ownerId) give('Editor', edited.by, edited.at);
    }
  }
}

function awardMembers({ people, comments }: Evidence, give: Give): void {
  for (const { userId, created, aboutMe, lastModified, reputationChanges } of people) {
    if (aboutMe !== undefined && lastModified !== undefined)
      give('Autobiographer', userId, lastModified);
    give('Yearling', userId, created + 365 * day);
    let reputation = 1;
    const change = reputationChanges.find(({ points }) => (reputation += points) >= 1_200);
    if (change) give('Lighthouse', userId, change.at);
  }
  const counts = new Map<number, number>();
  for (const { ownerId, created } of comments) {
    const count = (counts.get(ownerId) ?? 0) + 1;
    counts.set(ownerId, count);
    if (count === 10) give('Commentator', ownerId, created);
  }
}

function earliestOfEach(awards: readonly Award[]): Award[] {
  const earliest = new Map<number, Award>();
  for (const award of awards) {
    const known = earliest.get(award.userId);
    if (!known || award.at < known.at) earliest.set(award.userId, award);
  }
  return [...earliest.values()];
}
