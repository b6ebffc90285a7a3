// This file builds worlds for tests: every builder has defaults, a test says only what it is about.
import type {
  Answer,
  Article,
  Badge,
  Comment,
  Person,
  Question,
  SuggestedEdit,
  Tag,
  World,
} from '../../../src/sandbox/model/entities.ts';
import { flagReasons } from '../../../src/sandbox/world/content/flag-reasons.ts';

/** The moment of all built worlds: Friday, 15 January 2027, 08:00 UTC. */
export const worldNow = 1_800_000_000;

const day = 86_400;

export function buildPerson(given: Partial<Person> & { readonly userId: number }): Person {
  const { userId } = given;
  return {
    accountId: 900 + userId,
    name: `Person ${userId}`,
    type: 'registered',
    created: worldNow - 400 * day + userId,
    lastAccess: worldNow - day,
    lastModified: worldNow - 30 * day + userId,
    reputationChanges: [],
    profileImage: `https://avatars.example/${userId}.png?s=128&d=identicon`,
    ...given,
  };
}

export function buildTag(name: string, given: Partial<Tag> = {}): Tag {
  return { name, synonyms: [], isModeratorOnly: false, isRequired: false, ...given };
}

function postDefaults(postId: number) {
  const created = worldNow - 100 * day + postId;
  return {
    postId,
    ownerId: 1,
    created,
    lastActivity: created,
    markdown: `Text of post ${postId}.`,
    upVotes: 0,
    downVotes: 0,
  };
}

export function buildQuestion(given: Partial<Question> & { readonly postId: number }): Question {
  return {
    ...postDefaults(given.postId),
    title: `Title of question ${given.postId}`,
    tags: ['python'],
    views: 10,
    answerIds: [],
    linkedIds: [],
    ...given,
  };
}

export function buildAnswer(
  given: Partial<Answer> & { readonly postId: number; readonly questionId: number },
): Answer {
  return { ...postDefaults(given.postId), ...given };
}

export function buildArticle(given: Partial<Article> & { readonly postId: number }): Article {
  return {
    ...postDefaults(given.postId),
    title: `Title of article ${given.postId}`,
    tags: ['python'],
    articleType: 'knowledge-article',
    views: 10,
    linkedIds: [],
    ...given,
  };
}

export function buildComment(
  given: Partial<Comment> & { readonly commentId: number; readonly postId: number },
): Comment {
  return {
    ownerId: 1,
    created: worldNow - 50 * day + given.commentId,
    markdown: `Remark ${given.commentId}.`,
    score: 0,
    edited: false,
    ...given,
  };
}

export function buildSuggestedEdit(
  given: Partial<SuggestedEdit> & { readonly suggestedEditId: number; readonly postId: number },
): SuggestedEdit {
  return {
    proposerId: 1,
    created: worldNow - 4 * day + given.suggestedEditId,
    comment: 'Corrects the spelling',
    markdown: 'Text as it was proposed.',
    ...given,
  };
}

export function buildBadge(given: Partial<Badge> & { readonly badgeId: number }): Badge {
  return {
    name: `Badge ${given.badgeId}`,
    description: 'Given for a test.',
    rank: 'bronze',
    type: 'named',
    ...given,
  };
}

export function buildWorld(given: Partial<World> = {}): World {
  return {
    slug: 'demo',
    name: 'Demo',
    now: worldNow,
    meId: 1,
    people: [buildPerson({ userId: 1 })],
    tags: [buildTag('python')],
    questions: [],
    answers: [],
    articles: [],
    deleted: [],
    comments: [],
    badges: [],
    awards: [],
    favorites: [],
    suggestedEdits: [],
    flagReasons,
    flags: [],
    ...given,
  };
}
