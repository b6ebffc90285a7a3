import { giveAwards } from './awards.ts';
import { floorToDay } from './calendar.ts';
import { badges } from './content/badges.ts';
import { tags } from './content/tags.ts';
import { planDemo } from './demo.ts';
import type { Part } from './desk.ts';
import type { TagDraft } from './draft.ts';
import { chooseFavorites } from './favorites.ts';
import type { Tag, World } from './model.ts';
import { numberPosts } from './numbering.ts';
import { writePerson } from './people.ts';
import { writeParts } from './writing.ts';

/** The demo team as of the day of `now`: the same day and seed give the same team. */
export function createWorld({ now, seed = 7 }: { now: number; seed?: number }): World {
  const moment = floorToDay(now);
  const parts = planParts(moment, seed);
  const { written, notes, posts, comments } = writeParts(parts);
  const people = parts.flatMap((part) =>
    part.joiners.map((member) => writePerson(member, notes, part)),
  );
  const team = { now: moment, meId: 1, people, ...posts };
  return {
    slug: 'demo',
    name: 'Quaylark',
    ...team,
    tags: tags.map(writeTag),
    comments,
    badges: badges.map((badge, index) => ({ badgeId: index + 1, ...badge })),
    awards: giveAwards({ ...team, ...notes, comments }),
    favorites: chooseFavorites(written),
    suggestedEdits: [],
  };
}

/** Posts are numbered once the dates in all parts are known. */
function planParts(now: number, seed: number): [Part, ...Part[]] {
  const core = planDemo(now, seed);
  const replies = core.threads.flatMap((thread) => thread.replies);
  numberPosts('question', core.threads);
  numberPosts('answer', replies);
  numberPosts('article', core.essays);
  return [core];
}

function writeTag(draft: TagDraft): Tag {
  const { name, synonyms = [], isModeratorOnly = false, isRequired = false } = draft;
  return { name, synonyms, isModeratorOnly, isRequired };
}
