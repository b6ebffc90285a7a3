// This file lists what people come to do, each as one request that runs as it stands: the first thing a newcomer sees.
import type { Slug } from '../catalog/index.ts';
import type { DraftValues } from './draft.ts';

export interface StarterTask {
  /** What the response holds; true of every item. */
  readonly title: string;
  /** When one wants that. */
  readonly why: string;
  readonly slug: Slug;
  readonly values: DraftValues;
}

export interface StarterGroup {
  readonly name: string;
  readonly tasks: readonly StarterTask[];
}

export const starterGroups: readonly StarterGroup[] = [
  {
    name: 'What is open',
    tasks: [
      {
        title: 'Unanswered questions older than 30 days',
        why: 'The oldest first: somebody still waits.',
        slug: 'unanswered-questions',
        values: { sort: 'creation', order: 'asc', todate: '30d' },
      },
      {
        title: 'Answered, but nothing accepted',
        why: 'Questions that may only need a tick.',
        slug: 'advanced-search',
        values: { accepted: 'false', answers: '1', sort: 'activity' },
      },
      {
        title: 'Questions with a bounty',
        why: 'Where an answer is worth the most.',
        slug: 'featured-questions',
        values: {},
      },
      {
        title: 'Questions that score 0',
        why: 'Nobody voted, or as many up as down.',
        slug: 'questions',
        values: { sort: 'votes', min: '0', max: '0' },
      },
      {
        title: 'Questions untouched for half a year',
        why: 'What may be out of date by now.',
        slug: 'questions',
        values: { sort: 'activity', max: '180d' },
      },
    ],
  },
  {
    name: 'What the team knows',
    tasks: [
      {
        title: 'Who answers about kubernetes',
        why: 'The people to ask, by score.',
        slug: 'top-answerers-on-tags',
        values: { tag: 'kubernetes', period: 'all_time' },
      },
      {
        title: 'Articles changed this week',
        why: 'New rules and guides to read.',
        slug: 'articles',
        values: { sort: 'activity', min: '7d' },
      },
      {
        title: 'Where “timeout” is mentioned',
        why: 'An error text, with what stands around it.',
        slug: 'excerpt-search',
        values: { q: 'timeout' },
      },
      {
        title: 'Most voted of the last 30 days',
        why: 'What the team found useful.',
        slug: 'questions',
        values: { sort: 'votes', order: 'desc', fromdate: '30d' },
      },
      {
        title: 'Which of four tags have a wiki',
        why: 'Those that are missing have none.',
        slug: 'wikis-by-tags',
        values: { tags: 'kubernetes;ci;graphql;vpn' },
      },
    ],
  },
  {
    name: 'What is mine',
    tasks: [
      {
        title: 'Everything I wrote',
        why: 'My questions, answers and articles.',
        slug: 'me-posts',
        values: { sort: 'creation' },
      },
      {
        title: 'Comments that mention me',
        why: 'Who wants something from me.',
        slug: 'me-mentioned',
        values: {},
      },
      {
        title: 'Unanswered questions in my tags',
        why: 'Where I can probably help.',
        slug: 'unanswered-questions-my-tags',
        values: {},
      },
      {
        title: 'My questions without an accepted answer',
        why: 'What I should still tick.',
        slug: 'me-unaccepted-questions',
        values: {},
      },
      {
        title: 'My reputation history',
        why: 'What brought points, and when.',
        slug: 'me-reputation-history',
        values: {},
      },
    ],
  },
  {
    name: 'Who does what',
    tasks: [
      {
        title: 'Who joined in the last year',
        why: 'The newest members first.',
        slug: 'users',
        values: { sort: 'creation', order: 'desc', fromdate: '365d' },
      },
      {
        title: 'Who asks about kubernetes',
        why: 'Those to write a guide for.',
        slug: 'top-askers-on-tags',
        values: { tag: 'kubernetes', period: 'all_time' },
      },
      {
        title: 'Suggested edits, newest first',
        why: 'Without an approval or rejection date: pending.',
        slug: 'suggested-edits',
        values: { sort: 'creation', order: 'desc' },
      },
      {
        title: 'Badges earned in the last 30 days',
        why: 'Whom to congratulate.',
        slug: 'badge-recipients',
        values: { fromdate: '30d' },
      },
      {
        title: 'The team in numbers',
        why: 'Questions, answers, members, votes.',
        slug: 'info',
        values: {},
      },
    ],
  },
];

export const starterTasks: readonly StarterTask[] = starterGroups.flatMap(({ tasks }) => tasks);
