import type { Person, World } from '../model/entities.ts';
import { badges } from './content/badges.ts';
import { flagReasons } from './content/flag-reasons.ts';
import { demo, planDemo } from './demo.ts';
import type { WorldOptions } from './demo.ts';
import { giveAwards } from './generate/awards.ts';
import { day } from './generate/calendar.ts';
import { createLinks } from './generate/links.ts';
import { numberPosts } from './generate/numbering.ts';
import { createCommunity, findLastSeen, writePerson } from './generate/people/profiles.ts';
import { planGrowth } from './generate/plan/growth.ts';
import type { Batch } from './generate/plan/planned.ts';
import { numberComments, writeComments } from './generate/posts/comments.ts';
import { chooseFavorites } from './generate/posts/favorites.ts';
import { mergePosts, writePosts } from './generate/posts/posts.ts';
import { suggestEdits } from './generate/posts/suggested-edits.ts';
import { writeTags } from './generate/posts/tags.ts';
import {
  addLosses,
  awardBounty,
  deleted,
  lockDispute,
  raiseFlags,
} from './generate/rare-events.ts';
import { Reputations } from './generate/reputation.ts';
import { sortBy } from './generate/sort-by.ts';
import { castVotes } from './generate/votes.ts';

const meId = 1;

/** The demo team as of the day of `now`: the same day, seed and size give the same team. */
export function createWorld({ now, seed = 7, size = demo.questions }: WorldOptions): World {
  const moment = Math.floor(now / day) * day;
  const batches = planBatches(moment, seed, size);
  const { written, posts, comments, people } = writeBatches(batches);
  const members = addLosses(people, meId);
  const team = awardBounty({ now: moment, meId, ...posts, people: members });
  const suggestedEdits = suggestEdits(team, seed);
  return {
    slug: 'demo',
    name: 'Quaylark',
    ...team,
    questions: lockDispute({ ...team, comments, suggestedEdits }),
    community: createCommunity(moment),
    tags: writeTags({ now: moment, members: batches[0].newMembers, people }, seed),
    deleted,
    comments,
    badges: badges.map((badge, index) => ({ badgeId: index + 1, ...badge })),
    awards: giveAwards({ ...team, comments, threads: batches.flatMap((batch) => batch.threads) }),
    favorites: chooseFavorites(written),
    suggestedEdits,
    flagReasons,
    flags: raiseFlags(team),
  };
}

/** Posts are numbered once the dates in all batches are known. */
function planBatches(now: number, seed: number, size: number): [Batch, ...Batch[]] {
  const ids = new Map<string, number>();
  const core = planDemo({ now, seed, size }, createLinks(ids));
  const batches: [Batch, ...Batch[]] = [core];
  if (size > demo.questions) batches.push(...planGrowth(core, seed, size));
  const threads = batches.flatMap((batch) => batch.threads);
  const answers = threads.flatMap((thread) => thread.answers);
  numberPosts('question', threads);
  numberPosts('answer', answers);
  numberPosts(
    'article',
    batches.flatMap(({ articles }) => articles),
  );
  for (const { draft, postId } of core.threads) {
    if (draft.key !== undefined) ids.set(draft.key, postId);
  }
  return batches;
}

function writeBatches(batches: readonly Batch[]) {
  const reputations = new Reputations();
  const written = batches.map((batch) => {
    castVotes(batch);
    reputations.settle(batch);
    const posts = writePosts(batch);
    const comments = writeComments(batch);
    reputations.note(batch);
    return { ...batch, ...posts, comments };
  });
  const posts = mergePosts(written);
  const comments = numberComments(written.flatMap((batch) => batch.comments));
  const lastSeen = findLastSeen(posts, comments);
  const people: Person[] = batches.flatMap((batch) =>
    batch.newMembers.map((member) => {
      const changes = sortBy(reputations.changesOf(member), ({ at }) => at);
      const seen = lastSeen.get(member.userId) ?? 0;
      return writePerson(member, { reputationChanges: changes, lastSeen: seen }, batch);
    }),
  );
  return { written, posts, comments, people };
}
