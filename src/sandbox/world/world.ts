import { giveAwards } from './generate/awards/awards.ts';
import { awardBounty } from './generate/rare/bounty.ts';
import { floorToDay } from './generate/calendar.ts';
import { createCommunity } from './generate/people/community.ts';
import { badges } from './content/badges.ts';
import { demo, planDemo } from './demo.ts';
import type { Part } from './generate/context.ts';
import { chooseFavorites } from './generate/posts/favorites.ts';
import { raiseFlags } from './generate/rare/flags.ts';
import { planGrowth } from './generate/plan/growth.ts';
import { lockDispute } from './generate/rare/lock.ts';
import { deleted, enterLosses } from './generate/rare/deleted-posts.ts';
import type { World } from '../model/entities.ts';
import { numberPosts } from './generate/numbering.ts';
import { writePerson } from './generate/people/profiles.ts';
import { suggestEdits } from './generate/posts/suggested-edits.ts';
import type { Reply } from './generate/plan/threads.ts';
import { writeTags } from './generate/posts/tags.ts';
import { writeParts } from './generate/writing.ts';

export interface WorldOptions {
  readonly now: number;
  readonly seed?: number;
  /** How many questions, at least 1; otherwise as many as the demo team has. */
  readonly size?: number;
}

/** The demo team as of the day of `now`: the same day, seed and size give the same team. */
export function createWorld({ now, seed = 7, size = demo.questions }: WorldOptions): World {
  const moment = floorToDay(now);
  const parts = planParts(moment, seed, size);
  const { written, notes, posts, comments } = writeParts(parts);
  const people = parts.flatMap((part) =>
    part.joiners.map((member) => writePerson(member, notes, part)),
  );
  const meId = 1;
  const members = enterLosses(people, meId);
  const team = awardBounty({ now: moment, meId, ...posts, people: members });
  const suggestedEdits = suggestEdits(team, seed);
  return {
    slug: 'demo',
    name: 'Quaylark',
    ...team,
    questions: lockDispute({ ...team, comments, suggestedEdits }),
    community: createCommunity(moment),
    tags: writeTags({ now: moment, members: parts[0].joiners, people }, seed),
    deleted,
    comments,
    badges: badges.map((badge, index) => ({ badgeId: index + 1, ...badge })),
    awards: giveAwards({ ...team, ...notes, comments }),
    favorites: chooseFavorites(written),
    suggestedEdits,
    flags: raiseFlags(team),
  };
}

/** Posts are numbered once the dates in all parts are known. */
function planParts(now: number, seed: number, size: number): [Part, ...Part[]] {
  const core = planDemo(now, seed, size);
  const others = size > demo.questions ? planGrowth(core, seed, size) : [];
  const threads = [core, ...others].flatMap((part) => part.threads);
  const replies: Reply[] = [];
  for (const thread of threads) replies.push(...thread.replies);
  const essays = [core, ...others].flatMap((part) => part.essays);
  numberPosts('question', threads);
  numberPosts('answer', replies);
  numberPosts('article', essays);
  return [core, ...others];
}
