// This file says what filters are, once the catalog of objects that this takes has been fetched.
import type * as filtersModule from '../filters/deferred.ts';
import type { Composition } from '../../filters/composition.ts';
import type { SavedFilter } from '../../filters/saved/saved-filter.ts';
import type { Target } from '../../request/target.ts';
import type { SavedFilters } from '../filters/saved-filters.svelte.ts';
import type { Environment } from './environment.ts';

type ReadFilter = Pick<SavedFilter, 'id' | 'composition' | 'how' | 'on'>;

export class FilterWords {
  readonly #kept: SavedFilters;
  readonly #places: readonly Environment[];
  #read = $state.raw<readonly ReadFilter[]>([]);
  #words = $state.raw<typeof filtersModule>();

  constructor(kept: SavedFilters, places: readonly Environment[]) {
    this.#kept = kept;
    this.#places = places;
  }

  /** Call it once, after the first paint. What does not load is not said: the page works without. */
  load = async (): Promise<void> => {
    const [words] = await Promise.allSettled([import('../filters/deferred.ts'), this.#kept.load()]);
    if (words.status === 'fulfilled') this.#words = words.value;
  };

  /** Takes note of what the API said of a filter. */
  learn(read: ReadFilter): void {
    this.#read = [read, ...this.#read.filter(({ id }) => id !== read.id)];
  }

  /** How a filter is made that a person keeps, or that the API told about since the page was opened. */
  compositionOf(id: string): Composition | undefined {
    return this.#find(id)?.composition;
  }

  /** The origin of the only target that is known to know a filter. */
  originOf(id: string): string | undefined {
    const found = this.#find(id);
    return found?.how === 'known' ? undefined : found?.on;
  }

  /** What a filter is; undefined while that cannot be said. */
  about(id: string, target: Target): filtersModule.FilterTitle | undefined {
    const saved = this.#kept.find(id);
    const on = this.originOf(id);
    const maker = this.#places.find((place) => place.target.origin === on)?.target;
    const read = this.compositionOf(id);
    return this.#words?.describeFilter(id, { saved, read, maker, target });
  }

  titleOf(saved: SavedFilter): string {
    return this.#words?.savedTitle(saved) ?? saved.name;
  }

  #find(id: string): ReadFilter | undefined {
    return this.#kept.find(id) ?? this.#read.find((one) => one.id === id);
  }
}
