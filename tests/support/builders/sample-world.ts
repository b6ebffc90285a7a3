// This file builds a small world in which every endpoint that the sandbox answers has something to give.
import type { World } from '../../../src/sandbox/model/entities.ts';
import {
  buildAnswer,
  buildArticle,
  buildBadge,
  buildComment,
  buildPerson,
  buildQuestion,
  buildSuggestedEdit,
  buildTag,
  buildWorld,
  worldNow,
} from './world.ts';

const day = 86_400;

export function buildSampleWorld(): World {
  return buildWorld({
    people,
    tags,
    questions,
    answers,
    articles,
    comments,
    badges,
    awards,
    favorites,
    suggestedEdits,
  });
}

const people = [
  buildPerson({
    userId: 1,
    name: 'Ada',
    type: 'moderator',
    location: 'London',
    website: 'https://ada.example',
    aboutMe: '<p>Writes <b>engines</b>.</p>',
    reputationChanges: [
      { at: worldNow - 300 * day, points: 10, kind: 'post_upvoted', postId: 103 },
      { at: worldNow - 5 * day, points: 15, kind: 'answer_accepted', postId: 205 },
      { at: worldNow - 60, points: -2, kind: 'post_downvoted', postId: 102 },
    ],
  }),
  buildPerson({ userId: 2, name: `Jörg "J." O'Neil <b> & Co ğ` }),
  buildPerson({ userId: 3, name: 'Chen', lastModified: worldNow - 30 * day + 2 }),
];

const tags = [
  buildTag('python', {
    synonyms: ['py'],
    wiki: {
      excerpt: 'A language & its <snakes>.',
      markdown: 'It is **the** language.',
      at: worldNow - 70 * day,
      by: 2,
    },
  }),
  buildTag('docker'),
  buildTag('c#'),
  buildTag('internal', { isModeratorOnly: true }),
  buildTag('discussion', { isRequired: true }),
];

const questions = [
  buildQuestion({
    postId: 101,
    title: 'Why is <docker> "slow" & can\'t we fix it?',
    tags: ['python', 'docker'],
    markdown: 'It *hangs*. <script>alert(1)</script>\n\n    $ docker run\n',
    bounty: { amount: 50, closes: worldNow + day, by: 2 },
    edited: { at: worldNow - 90 * day, by: 3 },
  }),
  buildQuestion({
    postId: 102,
    tags: ['python', 'discussion'],
    answerIds: [202],
    downVotes: 1,
    linkedIds: [101],
  }),
  buildQuestion({
    postId: 103,
    title: 'How do we rotate keys?',
    tags: ['python', 'internal'],
    answerIds: [203, 204],
    acceptedAnswerId: 203,
    upVotes: 5,
    views: 500,
    linkedIds: [101, 102, 301],
    markdown: 'See https://wiki.example/keys for more.',
  }),
  buildQuestion({
    postId: 104,
    ownerId: 2,
    title: 'Rotate docker keys in python',
    tags: ['python', 'docker', 'c#'],
    answerIds: [205],
    upVotes: 5,
    closed: { at: worldNow - 80 * day, reason: 'Duplicate', by: 3, originalId: 103 },
    protectedAt: worldNow - 79 * day,
  }),
  buildQuestion({ postId: 105, ownerId: 3, tags: ['c#'], communityOwnedAt: worldNow - 99 * day }),
];

const answers = [
  buildAnswer({ postId: 202, questionId: 102, ownerId: 2 }),
  buildAnswer({ postId: 203, questionId: 103, ownerId: 2, upVotes: 3, markdown: 'Use **vault**.' }),
  buildAnswer({ postId: 204, questionId: 103, ownerId: 1, downVotes: 2 }),
  buildAnswer({ postId: 205, questionId: 104, ownerId: 1, upVotes: 3 }),
];

const articles = [
  buildArticle({ postId: 301, tags: ['python', 'docker'], linkedIds: [101], upVotes: 2 }),
  buildArticle({ postId: 302, ownerId: 2, articleType: 'policy', tags: ['c#'] }),
];

const comments = [
  buildComment({ commentId: 401, postId: 101, ownerId: 2, replyToId: 1, score: 2 }),
  buildComment({ commentId: 402, postId: 203, ownerId: 1, replyToId: 2, markdown: '@Jörg `a<b`' }),
  buildComment({ commentId: 403, postId: 301, ownerId: 3, edited: true, score: 2 }),
];

const badges = [
  buildBadge({ badgeId: 1, name: 'Sage', rank: 'gold' }),
  buildBadge({ badgeId: 2, name: 'Teacher' }),
  buildBadge({ badgeId: 3, name: 'python', rank: 'silver', type: 'tag_based' }),
];

const awards = [
  { badgeId: 2, userId: 1, at: worldNow - 20 * day },
  { badgeId: 2, userId: 2, at: worldNow - 10 * day },
  { badgeId: 3, userId: 1, at: worldNow - 5 * day },
  { badgeId: 3, userId: 1, at: worldNow - 4 * day },
  { badgeId: 1, userId: 2, at: worldNow - 4 * day },
];

const favorites = [
  { userId: 1, questionId: 103, at: worldNow - 9 * day },
  { userId: 1, questionId: 104, at: worldNow - 8 * day },
  { userId: 2, questionId: 103, at: worldNow - 7 * day },
];

const suggestedEdits = [
  buildSuggestedEdit({ suggestedEditId: 501, postId: 101, proposerId: 1 }),
  buildSuggestedEdit({
    suggestedEditId: 502,
    postId: 102,
    proposerId: 2,
    title: 'A better title for question 102',
    tags: ['python'],
    approvedAt: worldNow - 3 * day,
  }),
  buildSuggestedEdit({
    suggestedEditId: 503,
    postId: 203,
    proposerId: 1,
    rejectedAt: worldNow - 2 * day,
  }),
];
