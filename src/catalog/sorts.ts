// This file holds the sorts that several endpoints share, each list in the order of the official console.
import type { Sort } from './parameter.ts';

const activity: Sort = { name: 'activity', bound: { kind: 'date', field: 'last_activity_date' } };
const creation: Sort = { name: 'creation', bound: { kind: 'date', field: 'creation_date' } };
const votes: Sort = { name: 'votes', bound: { kind: 'number', field: 'score' } };
const unbounded = (name: string): Sort => ({ name, bound: { kind: 'none' } });

const badgeRank: Sort = {
  name: 'rank',
  bound: { kind: 'rank', field: 'rank', ranks: ['gold', 'silver', 'bronze'] },
  note: 'gold < silver < bronze, so max=gold keeps gold badges only.',
};
const badgeName: Sort = { name: 'name', bound: { kind: 'text', field: 'name' } };
const badgeType: Sort = {
  name: 'type',
  bound: { kind: 'rank', field: 'badge_type', ranks: ['named', 'tag_based'] },
  note: 'named < tag_based, so min=tag_based keeps tag badges only.',
};

/** Answers and posts; questions list the same three in another order. */
export const postSorts = [activity, creation, votes];
export const questionSorts = [activity, votes, creation];
export const allQuestionSorts = [
  ...questionSorts,
  unbounded('hot'),
  unbounded('week'),
  unbounded('month'),
];
export const linkedSorts = [...questionSorts, unbounded('rank')];
export const searchSorts = [...questionSorts, unbounded('relevance')];
export const taggedQuestionSorts = [...allQuestionSorts, unbounded('relevance')];
export const favoriteSorts: readonly Sort[] = [
  ...questionSorts,
  { name: 'added', bound: { kind: 'date', field: 'the date it was saved' } },
];
export const commentSorts = [creation, votes];
export const badgeSorts = [badgeRank, badgeName, badgeType];
export const badgeNameSorts = [badgeRank, badgeName];
export const awardedBadgeSorts: readonly Sort[] = [
  ...badgeSorts,
  { name: 'awarded', bound: { kind: 'date', field: 'the date it was awarded' } },
];
export const tagSorts: readonly Sort[] = [
  { name: 'popular', bound: { kind: 'number', field: 'count' } },
  { name: 'activity', bound: { kind: 'date', field: 'last_activity_date' } },
  { name: 'name', bound: { kind: 'text', field: 'name' } },
];
export const synonymSorts: readonly Sort[] = [
  creation,
  { name: 'applied', bound: { kind: 'number', field: 'applied_count' } },
  { name: 'activity', bound: { kind: 'date', field: 'last_applied_date' } },
];
export const userSorts: readonly Sort[] = [
  { name: 'reputation', bound: { kind: 'number', field: 'reputation' } },
  creation,
  { name: 'name', bound: { kind: 'text', field: 'display_name' } },
  { name: 'modified', bound: { kind: 'date', field: 'last_modified_date' } },
];
export const suggestedEditSorts: readonly Sort[] = [
  creation,
  {
    name: 'approval',
    bound: { kind: 'date', field: 'approval_date' },
    note: 'Excludes edits that were never approved.',
  },
  {
    name: 'rejection',
    bound: { kind: 'date', field: 'rejection_date' },
    note: 'Excludes edits that were never rejected.',
  },
];
export const collectiveSorts: readonly Sort[] = [
  { name: 'name', bound: { kind: 'text', field: 'name' } },
];
