// This file gives badges for what people have really done; the rules follow the descriptions in content/badges.ts.

import { DAY } from '../calendar.ts';
import { badges } from '../../content/badges.ts';
import { readMerits } from './badge-progress.ts';
import type { Earned, Merits } from './badge-progress.ts';
import type { Award, Comment, Person } from '../../../model/entities.ts';
import { inOrder } from '../sort-by.ts';
import { tagAwards } from './tag-awards.ts';
import type { TagGoals } from './tag-awards.ts';

export interface Evidence {
  readonly now: number;
  readonly people: readonly Person[];
  readonly comments: readonly Comment[];
  readonly merits: Merits;
  readonly tagGoals: TagGoals;
}

export function giveAwards(evidence: Evidence): Award[] {
  const rules: Readonly<Record<string, readonly Earned[]>> = {
    ...memberRules(evidence),
    ...tagAwards(evidence.tagGoals),
  };
  const awards = badges.flatMap(({ name }, index) => {
    const earned = rules[name] ?? readMerits(evidence.merits, name);
    return earned.map(({ userId, at }) => ({ badgeId: index + 1, userId, at }));
  });
  return inOrder(
    awards.filter(({ at }) => at <= evidence.now),
    ({ at }) => at,
  );
}

function memberRules({ people, comments }: Evidence) {
  return {
    Commentator: tenth(comments),
    Autobiographer: people.flatMap(introduction),
    Yearling: people.map(({ userId, created }) => ({ userId, at: created + 365 * DAY })),
    Lighthouse: people.flatMap(rise),
  };
}

function introduction({ userId, aboutMe, lastModified: at }: Person): Earned[] {
  return aboutMe === undefined || at === undefined ? [] : [{ userId, at }];
}

/** When a person reached a reputation of 1,200. */
function rise({ userId, reputationChanges }: Person): Earned[] {
  // No change is worth more than a bounty of 50.
  if (reputationChanges.length * 50 < 1_199) return [];
  let sum = 1;
  const change = reputationChanges.find(({ points }) => (sum += points) >= 1_200);
  return change ? [{ userId, at: change.at }] : [];
}

/** The tenth comment of each person. */
function tenth(comments: readonly Comment[]): Earned[] {
  const counts: number[] = [];
  const earned: Earned[] = [];
  for (const { ownerId: userId, created } of comments) {
    const count = (counts[userId] ?? 0) + 1;
    counts[userId] = count;
    if (count === 10) earned.push({ userId, at: created });
  }
  return earned;
}
