import type { Badge } from '../../model/entities.ts';

type BadgeDraft = Omit<Badge, 'badgeId'>;

const named = { type: 'named' } as const;
const tagged = { type: 'tag_based' } as const;

export const badges = [
  {
    ...named,
    rank: 'bronze',
    name: 'Student',
    description: 'First question with a score of 1 or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Teacher',
    description: 'First answer with a score of 1 or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Scholar',
    description: 'Accepted an answer to an own question',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Editor',
    description: "Edited somebody's post for the first time",
  },
  { ...named, rank: 'bronze', name: 'Commentator', description: 'Left 10 comments' },
  {
    ...named,
    rank: 'bronze',
    name: 'Autobiographer',
    description: 'Completed the "About me" section of the profile',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Nice Question',
    description: 'Question with a score of 10 or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Nice Answer',
    description: 'Answer with a score of 10 or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Popular Question',
    description: 'Question with 250 views or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Self-Learner',
    description: 'Answered an own question with a score of 1 or more',
  },
  {
    ...named,
    rank: 'bronze',
    name: 'Tumbleweed',
    description: 'Question with no votes, no answers and no comments for a week',
  },
  {
    ...named,
    rank: 'silver',
    name: 'Good Question',
    description: 'Question with a score of 15 or more',
  },
  {
    ...named,
    rank: 'silver',
    name: 'Good Answer',
    description: 'Answer with a score of 15 or more',
  },
  {
    ...named,
    rank: 'silver',
    name: 'Notable Question',
    description: 'Question with 600 views or more',
  },
  {
    ...named,
    rank: 'silver',
    name: 'Enlightened',
    description: 'First to answer, and accepted with a score of 8 or more',
  },
  { ...named, rank: 'silver', name: 'Yearling', description: 'Active member for a year' },
  {
    ...named,
    rank: 'gold',
    name: 'Great Question',
    description: 'Question with a score of 25 or more',
  },
  {
    ...named,
    rank: 'gold',
    name: 'Great Answer',
    description: 'Answer with a score of 25 or more',
  },
  { ...named, rank: 'gold', name: 'Lighthouse', description: 'Earned 1,200 reputation' },
  {
    ...tagged,
    rank: 'bronze',
    name: 'typescript',
    description: 'Total score of 10 in answers tagged typescript',
  },
  {
    ...tagged,
    rank: 'bronze',
    name: 'docker',
    description: 'Total score of 10 in answers tagged docker',
  },
  { ...tagged, rank: 'bronze', name: 'c#', description: 'Total score of 10 in answers tagged c#' },
  {
    ...tagged,
    rank: 'silver',
    name: 'postgresql',
    description: 'Total score of 15 in answers tagged postgresql',
  },
  { ...tagged, rank: 'silver', name: 'ci', description: 'Total score of 15 in answers tagged ci' },
  {
    ...tagged,
    rank: 'gold',
    name: 'kubernetes',
    description: 'Total score of 30 in answers tagged kubernetes',
  },
] as const satisfies readonly BadgeDraft[];

export type BadgeName = (typeof badges)[number]['name'];

/** The badge for each score that has one. */
export type ScoreBadges = Readonly<Record<number, BadgeName>>;

export const questionBadges: ScoreBadges = {
  1: 'Student',
  10: 'Nice Question',
  15: 'Good Question',
  25: 'Great Question',
};

export const answerBadges: ScoreBadges = {
  1: 'Teacher',
  10: 'Nice Answer',
  15: 'Good Answer',
  25: 'Great Answer',
};

export const ownAnswerBadges: ScoreBadges = { 1: 'Self-Learner' };

export const firstAnswerBadges: ScoreBadges = { 8: 'Enlightened' };

/** The score of all answers below a tag that its badge asks for. */
export const tagScores = { bronze: 10, silver: 15, gold: 30 };

/** What people get again and again; of the others each person gets the earliest. */
export const repeatable: ReadonlySet<BadgeName> = new Set([
  ...(['Nice Question', 'Good Question', 'Great Question', 'Popular Question'] as const),
  ...(['Nice Answer', 'Good Answer', 'Great Answer', 'Notable Question', 'Enlightened'] as const),
]);
