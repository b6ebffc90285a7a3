// This file builds a world full of ties: many items share dates, scores and names, as paging has to survive.
import type { World } from '../../../src/sandbox/model/entities.ts';
import {
  buildAnswer,
  buildArticle,
  buildBadge,
  buildComment,
  buildPerson,
  buildQuestion,
  buildTag,
  buildWorld,
  worldNow,
} from './world.ts';

const ranks = ['gold', 'silver', 'bronze'] as const;
const types = ['named', 'tag_based'] as const;
const tagNames = ['a', 'b', 'c', 'd'];

export function buildTiedWorld(): World {
  return buildWorld({
    people: range(13).map((n) =>
      buildPerson({
        userId: n,
        name: `Name ${n % 3}`,
        created: moment(n % 4),
        lastModified: moment(n % 2),
        reputationChanges: [
          { at: moment(0), points: (n % 3) * 10, kind: 'post_upvoted', postId: 101 },
        ],
      }),
    ),
    tags: tagNames.map((name) => buildTag(name)),
    questions: range(37).map((n) =>
      buildQuestion({ ...tied(n), postId: 100 + n, tags: tagsOf(n), answerIds: [200 + n] }),
    ),
    answers: range(37).map((n) =>
      buildAnswer({ ...tied(n), postId: 200 + n, questionId: 100 + n }),
    ),
    articles: range(9).map((n) => buildArticle({ ...tied(n), postId: 300 + n, tags: tagsOf(n) })),
    comments: range(23).map((n) =>
      buildComment({
        commentId: n,
        postId: [101, 201, 301][n % 3] ?? 101,
        score: n % 4,
        created: moment(n % 5),
        ownerId: 1 + (n % 3),
      }),
    ),
    badges: range(11).map((n) =>
      buildBadge({
        badgeId: n,
        name: `Badge ${n % 4}`,
        rank: ranks[n % 3] ?? 'gold',
        type: types[n % 2] ?? 'named',
      }),
    ),
    awards: range(29).map((n) => ({
      badgeId: 1 + (n % 11),
      userId: 1 + (n % 3),
      at: moment(n % 6),
    })),
  });
}

function tied(n: number) {
  return {
    ownerId: 1 + (n % 3),
    created: moment(n % 5),
    lastActivity: moment(5 + (n % 3)),
    upVotes: n % 6,
    downVotes: n % 2,
  };
}

function tagsOf(n: number) {
  return tagNames.filter((_, place) => (n + place) % 3 !== 0);
}

function moment(n: number) {
  return worldNow - 1_000_000 + n * 1000;
}

function range(count: number) {
  return Array.from({ length: count }, (_, place) => place + 1);
}
