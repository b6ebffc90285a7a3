import { compareKeys } from '../../listing/listing.ts';
import type { World } from '../../model/entities.ts';

export interface TagPreferences {
  readonly favorite: readonly string[];
  readonly ignored: readonly string[];
}

/** How many of the tags that a person uses most are followed from the start. */
const followed = 3;

/** Follows the tags that a person uses most, and ignores the one of the team that is used most without them. */
export function initialTagPreferences({ meId, questions, tags }: World): TagPreferences {
  const own = byUse(
    questions.filter(({ ownerId }) => ownerId === meId).flatMap((question) => question.tags),
  );
  const names = tags.map(({ name }) => name).sort(compareKeys);
  const all = byUse([...names, ...questions.flatMap((question) => question.tags)]);
  return {
    favorite: own.slice(0, followed),
    ignored: all.filter((name) => !own.includes(name)).slice(0, 1),
  };
}

/** Each name once, the most used first, ties in the order of their first use. */
function byUse(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
