// This file says what people want who do not know the words of the API: a line for each wish, in any of its phrasings.
import type { Slug } from './index.ts';

export interface Intent {
  /** Ways to say it. The words may come in any order, and others between them. */
  readonly phrases: readonly string[];
  readonly slug: Slug;
  /** Values of parameters of the endpoint, or of `filter`. */
  readonly values?: Readonly<Record<string, string>>;
  /** The parameter that takes the words which nobody knows: the text to look for in “search vpn”, the tag in “tag docker”. */
  readonly text?: string;
  /** Every GET that takes the values can be meant as well: “newest answers”. */
  readonly widely?: true;
}

const mostVotes = { sort: 'votes', order: 'desc' } as const;

export const intents: readonly Intent[] = [
  // Which come first.
  {
    phrases: ['most votes', 'most voted', 'most upvoted', 'highest score', 'top questions'],
    slug: 'questions',
    values: mostVotes,
    widely: true,
  },
  { phrases: ['top answers', 'top voted answers'], slug: 'answers', values: mostVotes },
  { phrases: ['top articles'], slug: 'articles', values: mostVotes },
  {
    phrases: ['fewest votes', 'least votes', 'lowest score', 'worst', 'most downvoted'],
    slug: 'questions',
    values: { sort: 'votes', order: 'asc' },
    widely: true,
  },
  {
    phrases: ['newest', 'latest', 'recent', 'recently asked', 'most recent'],
    slug: 'questions',
    values: { sort: 'creation', order: 'desc' },
    widely: true,
  },
  {
    phrases: ['oldest', 'first asked'],
    slug: 'questions',
    values: { sort: 'creation', order: 'asc' },
    widely: true,
  },
  {
    phrases: ['active', 'recently active', 'recently changed', 'updated', 'last modified'],
    slug: 'questions',
    values: { sort: 'activity', order: 'desc' },
    widely: true,
  },
  {
    phrases: ['hot', 'trending'],
    slug: 'questions',
    values: { sort: 'hot' },
    widely: true,
  },
  { phrases: ['this week', 'weekly'], slug: 'questions', values: { sort: 'week' }, widely: true },
  {
    phrases: ['this month', 'monthly'],
    slug: 'questions',
    values: { sort: 'month' },
    widely: true,
  },
  {
    phrases: ['popular', 'most used tags'],
    slug: 'tags',
    values: { sort: 'popular', order: 'desc' },
    widely: true,
  },

  // What is in the response.
  {
    phrases: ['body', 'markdown', 'html', 'full text', 'question content'],
    slug: 'questions-by-ids',
    values: { filter: 'withbody' },
    widely: true,
  },
  {
    phrases: ['answer body', 'answer content'],
    slug: 'answers-by-ids',
    values: { filter: 'withbody' },
  },
  {
    phrases: ['article body', 'article content', 'read article'],
    slug: 'articles-by-ids',
    values: { filter: 'withbody' },
  },
  {
    phrases: ['count', 'how many', 'total', 'number of'],
    slug: 'questions',
    values: { filter: 'total' },
    widely: true,
  },
  {
    phrases: ['export', 'backup', 'dump', 'download'],
    slug: 'questions',
    values: { filter: 'withbody', pagesize: '100' },
    widely: true,
  },
  { phrases: ['custom filter', 'choose fields', 'more fields'], slug: 'create-filter' },
  { phrases: ['decode filter', 'what filter'], slug: 'read-filter' },

  // Finding posts.
  {
    phrases: ['error text', 'error message', 'exception', 'stack trace', 'snippet', 'highlight'],
    slug: 'excerpt-search',
    text: 'q',
  },
  {
    phrases: ['search', 'full text search', 'search text', 'contains'],
    slug: 'advanced-search',
    text: 'q',
  },
  { phrases: ['search title', 'title contains', 'by title'], slug: 'search', text: 'intitle' },
  {
    phrases: ['accepted', 'solved', 'resolved', 'accepted answers'],
    slug: 'advanced-search',
    values: { accepted: 'true' },
  },
  {
    phrases: ['not accepted', 'no accepted answer', 'unsolved', 'unresolved', 'unaccepted'],
    slug: 'advanced-search',
    values: { accepted: 'false' },
  },
  {
    phrases: ['closed'],
    slug: 'advanced-search',
    values: { closed: 'true' },
  },
  {
    phrases: ['most viewed', 'often viewed', 'view count'],
    slug: 'advanced-search',
    values: { views: '100' },
  },
  { phrases: ['duplicate', 'already asked', 'similar question'], slug: 'similar', text: 'title' },
  { phrases: ['who answered', 'replies', 'answers to question'], slug: 'answers-on-questions' },
  { phrases: ['who asked', 'question of answer'], slug: 'questions-by-answer-ids' },
  { phrases: ['nobody answered', 'zero answers', 'without answers'], slug: 'no-answer-questions' },
  { phrases: ['needs answer', 'open questions'], slug: 'unanswered-questions' },
  { phrases: ['bounty', 'reward'], slug: 'featured-questions' },
  { phrases: ['edit history', 'who edited', 'changes', 'versions'], slug: 'revisions-by-ids' },
  { phrases: ['review queue', 'pending edits'], slug: 'suggested-edits' },

  // Writing.
  { phrases: ['ask', 'post question'], slug: 'create-question' },
  { phrases: ['write reply', 'post answer'], slug: 'create-answer' },
  { phrases: ['publish', 'post article'], slug: 'create-article' },
  { phrases: ['post comment', 'reply comment'], slug: 'create-comment' },
  { phrases: ['change question', 'update question', 'retag'], slug: 'edit-question' },
  { phrases: ['mark solved', 'mark accepted'], slug: 'accept-answer' },
  { phrases: ['report', 'spam'], slug: 'create-question-flag' },

  // People.
  {
    phrases: ['leaderboard', 'top users', 'ranking', 'most reputation', 'top contributors'],
    slug: 'users',
    values: { sort: 'reputation', order: 'desc' },
  },
  {
    phrases: ['new users', 'newest users', 'just joined', 'onboarding'],
    slug: 'users',
    values: { sort: 'creation', order: 'desc' },
  },
  { phrases: ['search user', 'user by name', 'user named'], slug: 'users', text: 'inname' },
  { phrases: ['search tag', 'tag named'], slug: 'tags', text: 'inname' },
  {
    phrases: ['expert', 'who knows', 'subject matter expert', 'sme', 'top answerers'],
    slug: 'top-answerers-on-tags',
    values: { period: 'all_time' },
  },
  { phrases: ['admins', 'administrators'], slug: 'moderators' },
  { phrases: ['profile', 'user details'], slug: 'users-by-ids' },

  // The one whose token it is.
  {
    phrases: ['pat', 'token', 'access token', 'check token', 'test token', 'whoami', 'who am i'],
    slug: 'me',
  },
  { phrases: ['my profile', 'my account', 'my user id', 'login', 'authentication'], slug: 'me' },
  { phrases: ['bookmarks', 'reading list'], slug: 'me-favorites' },
  { phrases: ['mentions', 'who mentioned me', 'pings'], slug: 'me-mentioned' },
  { phrases: ['watched tags', 'followed tags', 'following', 'ignored tags'], slug: 'me-tag-prefs' },
  { phrases: ['permission', 'what can i do'], slug: 'me-privileges' },
  { phrases: ['what did i do', 'my activity'], slug: 'me-timeline' },

  // Tags.
  { phrases: ['tag description', 'tag excerpt', 'describe tag'], slug: 'wikis-by-tags' },
  { phrases: ['tag', 'tag details', 'about tag'], slug: 'tags-by-name', text: 'tags' },
  { phrases: ['frequently asked', 'common questions'], slug: 'faqs-by-tags' },

  // The service itself.
  { phrases: ['statistics', 'stats', 'site info', 'api version', 'health'], slug: 'info' },
  { phrases: ['quota', 'rate limit', 'backoff', 'throttle'], slug: 'info' },
  { phrases: ['error codes', 'status codes'], slug: 'errors' },
  { phrases: ['trigger error', 'test error', 'simulate error'], slug: 'simulate-error' },
];
