// This file knows the tags of a team: their names, their synonyms and how much they are used.
import { indexBy } from '../groups.ts';
import type { TagUse } from '../records.ts';
import type { Question, Tag } from '../world/model.ts';

export interface Tagging {
  readonly uses: readonly TagUse[];
  readonly findUse: (name: string) => TagUse | undefined;
  /** The name that a tag goes by; a synonym stands for the tag it maps to, an unknown name for itself. */
  readonly resolve: (name: string) => string;
  /** How often each tag occurs among some questions; a question counts as often as it is given. */
  readonly count: (questions: readonly Question[], userId?: number) => readonly TagUse[];
}

export function createTagging(tags: readonly Tag[], questions: readonly Question[]): Tagging {
  const names = new Map(
    tags.flatMap(({ name, synonyms }) =>
      [name, ...synonyms].map((known) => [known, name] as const),
    ),
  );
  const byName = indexBy(tags, ({ name }) => name);
  const count = (some: readonly Question[], userId?: number) =>
    [...countTags(some)].flatMap(([name, use]) => {
      const tag = byName.get(name);
      return tag ? [{ tag, ...use, ...(userId === undefined ? {} : { userId }) }] : [];
    });
  const used = indexBy(count(questions), ({ tag }) => tag.name);
  const uses = tags.map((tag): TagUse => used.get(tag.name) ?? { tag, count: 0 });
  const usesByName = indexBy(uses, ({ tag }) => tag.name);
  const resolve = (name: string) => names.get(name) ?? name;
  return { uses, findUse: (name) => usesByName.get(resolve(name)), resolve, count };
}

interface Use {
  count: number;
  created: number;
  lastActivity: number;
}

function countTags(questions: readonly Question[]) {
  const uses = new Map<string, Use>();
  for (const { tags, created, lastActivity } of questions) {
    for (const name of tags) {
      const use = uses.get(name);
      if (!use) {
        uses.set(name, { count: 1, created, lastActivity });
        continue;
      }
      use.count++;
      use.created = Math.min(use.created, created);
      use.lastActivity = Math.max(use.lastActivity, lastActivity);
    }
  }
  return uses;
}
