import { indexBy } from '../../listing/group-by.ts';
import { LiveListing } from '../../listing/live-listing.ts';
import type { ChangeListener } from '../../listing/live-listing.ts';
import type { TagUse } from '../../model/derived.ts';
import type { Question, Tag } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';

interface Use {
  readonly count: number;
  readonly created: number;
  readonly lastActivity: number;
}

export class TagIndex implements ChangeListener<Question> {
  /** Every tag with its use by everybody. */
  readonly listing: LiveListing<'tag'>;
  readonly #tags: Map<string, Tag>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #uses: Map<string, TagUse>;
  readonly #carrying: (name: string) => readonly Question[];

  /** `carrying` gives the questions with a tag as they are after a change: it has to follow them first. */
  constructor(
    tags: readonly Tag[],
    questions: readonly Question[],
    carrying: (name: string) => readonly Question[],
  ) {
    this.#carrying = carrying;
    this.#tags = new Map(tags.map((tag) => [tag.name, tag]));
    this.#names = new Map(
      tags.flatMap(({ name, synonyms }) => synonyms.map((other) => [other, name] as const)),
    );
    const used = indexBy(this.count(questions), ({ tag }) => tag.name);
    const uses = tags.map((tag): TagUse => used.get(tag.name) ?? { tag, count: 0 });
    this.#uses = new Map(uses.map((use) => [use.tag.name, use]));
    this.listing = new LiveListing(resourceTypes.tag, uses);
  }

  get tags(): readonly Tag[] {
    return [...this.#tags.values()];
  }

  /** The name that a tag goes by; a synonym stands for the tag it maps to, an unknown name for itself. */
  resolve = (name: string): string => this.#names.get(name) ?? name;

  find = (name: string): Tag | undefined => this.#tags.get(this.resolve(name));

  findUse = (name: string): TagUse | undefined => this.#uses.get(this.resolve(name));

  /** How often each tag occurs among some questions; a question counts as often as it is given. */
  count(questions: Iterable<Question>, userId?: number): readonly TagUse[] {
    return [...countTags(questions)].flatMap(([name, use]) => {
      const tag = this.#tags.get(name);
      return tag ? [{ tag, ...use, ...(userId === undefined ? {} : { userId }) }] : [];
    });
  }

  onChange(before: Question | undefined, after: Question | undefined): void {
    for (const name of new Set([...(before?.tags ?? []), ...(after?.tags ?? [])])) {
      const tag = this.#tags.get(name) ?? newTag(name);
      const known = this.#uses.get(name);
      const use = { tag, ...useOf(this.#carrying(name)) };
      this.#tags.set(name, tag);
      this.#uses.set(name, use);
      this.listing.onChange(known, use);
    }
  }
}

/** In Teams, a tag comes into being with the first post that carries it. */
function newTag(name: string): Tag {
  return { name, synonyms: [], isModeratorOnly: false, isRequired: false };
}

function countTags(questions: Iterable<Question>) {
  const uses = new Map<string, Use>();
  for (const question of questions) {
    for (const name of question.tags) uses.set(name, more(uses.get(name), question));
  }
  return uses;
}

function useOf(questions: readonly Question[]): Use | { readonly count: 0 } {
  let use: Use | undefined;
  for (const question of questions) use = more(use, question);
  return use ?? { count: 0 };
}

function more(use: Use | undefined, { created, lastActivity }: Question): Use {
  if (!use) return { count: 1, created, lastActivity };
  return {
    count: use.count + 1,
    created: Math.min(use.created, created),
    lastActivity: Math.max(use.lastActivity, lastActivity),
  };
}
