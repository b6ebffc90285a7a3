// This file writes the tags, some of them with a wiki.

import type { Person, Tag, TagWiki } from '../../../model/entities.ts';
import type { WikiDraft } from '../../content/drafts.ts';
import { tags } from '../../content/tags.ts';
import type { TagDraft } from '../../content/tags.ts';
import { tagWikis } from '../../content/texts.ts';
import { createChance, day } from '../calendar.ts';
import type { Chance } from '../calendar.ts';
import type { Member } from '../people/members.ts';

/** Keeps what is drawn here apart from what is drawn for posts and people. */
const otherSeed = 0x2545f491;

interface Editors {
  readonly now: number;
  readonly members: readonly Member[];
  readonly people: readonly Person[];
}

export function writeTags(editors: Editors, seed: number): Tag[] {
  const chance = createChance(editors.now, seed + otherSeed);
  const wikis = new Map<string, TagWiki>(
    tagWikis.map((draft) => [draft.tag, writeWiki(draft, editors, chance)]),
  );
  return tags.map((draft: TagDraft) => {
    const { name, synonyms = [], isModeratorOnly = false, isRequired = false } = draft;
    const wiki = wikis.get(name);
    return { name, synonyms, isModeratorOnly, isRequired, ...(wiki && { wiki }) };
  });
}

/** By somebody who knows what the tag is about. */
function writeWiki(
  { tag, excerpt, body }: WikiDraft,
  { members, people }: Editors,
  { random, calendar }: Chance,
): TagWiki {
  const knowing = members.filter(({ draft }) => draft.knows.includes(tag));
  const { userId, created } = random.pick(knowing.length > 0 ? knowing : members);
  const lastAccess = people[userId - 1]?.lastAccess ?? created;
  return {
    ...(excerpt !== undefined && { excerpt }),
    ...(body !== undefined && { markdown: body }),
    at: calendar.between(created + day, lastAccess),
    by: userId,
  };
}
