import { Listing } from '../../listing/listing.ts';
import type { TagUse } from '../../model/derived.ts';
import type { Question, Tag } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import { memoize } from '../memoize.ts';
import type { RecordSource } from '../memoize.ts';

export class TagIndex {
  /** Every tag with its use by everybody. */
  readonly listing: Listing<'tag'>;
  readonly #tags: Map<string, Tag>;
  readonly #canonicalNames: ReadonlyMap<string, string>;
  readonly #uses: () => ReadonlyMap<string, TagUse>;

  constructor(tags: readonly Tag[], questions: RecordSource<Question>) {
    this.#tags = new Map(tags.map((tag) => [tag.name, tag]));
    this.#canonicalNames = new Map(
      tags.flatMap(({ name, synonyms }) => synonyms.map((other) => [other, name] as const)),
    );
    questions.onChange((_, after) => {
      for (const name of after?.tags ?? []) this.#create(name);
    });
    this.#uses = memoize(() => {
      const unused = this.tags.map((tag): [string, TagUse] => [tag.name, { ...tag, count: 0 }]);
      const used = this.count(questions.values());
      return new Map([...unused, ...used.map((use) => [use.name, use] as const)]);
    }, questions);
    this.listing = new Listing(
      resourceTypes.tag,
      memoize(() => [...this.#uses().values()], questions),
    );
  }

  get tags(): readonly Tag[] {
    return [...this.#tags.values()];
  }

  /** The name that a tag goes by; a synonym stands for the tag it maps to, an unknown name for itself. */
  resolve = (name: string): string => this.#canonicalNames.get(name) ?? name;

  find = (name: string): Tag | undefined => this.#tags.get(this.resolve(name));

  findUse = (name: string): TagUse | undefined => this.#uses().get(this.resolve(name));

  /** How often each tag occurs among some questions; a question counts as often as it is given. */
  count(questions: Iterable<Question>, userId?: number): readonly TagUse[] {
    return [...countTags(questions)].flatMap(([name, use]) => {
      const tag = this.#tags.get(name);
      return tag ? [{ ...tag, ...use, ...(userId !== undefined && { userId }) }] : [];
    });
  }

  /** In Teams, a tag comes into being with the first post that carries it. */
  #create(name: string) {
    if (this.#tags.has(name)) return;
    this.#tags.set(name, { name, synonyms: [], isModeratorOnly: false, isRequired: false });
  }
}

function countTags(questions: Iterable<Question>) {
  const uses = new Map<string, { count: number; created: number; lastActivity: number }>();
  for (const { tags, created, lastActivity } of questions) {
    for (const name of tags) {
      const use = uses.get(name);
      if (use) {
        use.count++;
        use.created = Math.min(use.created, created);
        use.lastActivity = Math.max(use.lastActivity, lastActivity);
      } else uses.set(name, { count: 1, created, lastActivity });
    }
  }
  return uses;
}
