import type { Composition } from '../../filters/composition.ts';
import type { SavedFilter } from '../../filters/saved/saved-filter.ts';
import type { Target } from '../../request/target.ts';
import type * as filtersModule from '../filters/saved/deferred.ts';
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';
import type { Environment } from './environment.ts';

type ReadFilter = Pick<SavedFilter, 'id' | 'composition' | 'how' | 'on'>;

/** Describes filters once the catalog of objects, which that takes, has been fetched. */
export class FilterDescriptions {
  readonly #savedFilters: SavedFilters;
  readonly #environments: readonly Environment[];
  #read = $state.raw<readonly ReadFilter[]>([]);
  #words = $state.raw<typeof filtersModule>();

  constructor(savedFilters: SavedFilters, environments: readonly Environment[]) {
    this.#savedFilters = savedFilters;
    this.#environments = environments;
  }

  /** Call it once, after the first paint. The page works without descriptions if this fails. */
  load = async (): Promise<void> => {
    const [words] = await Promise.allSettled([
      import('../filters/saved/deferred.ts'),
      this.#savedFilters.load(),
    ]);
    if (words.status === 'fulfilled') this.#words = words.value;
  };

  /** Remembers what the API said about a filter. */
  learn(read: ReadFilter): void {
    this.#read = [read, ...this.#read.filter(({ id }) => id !== read.id)];
  }

  /** The fields of a filter that is saved, or that the API described since the page was opened. */
  compositionOf(id: string): Composition | undefined {
    return this.#find(id)?.composition;
  }

  /** The origin of the only target that is known to have a filter. */
  originOf(id: string): string | undefined {
    const found = this.#find(id);
    return found?.how === 'known' ? undefined : found?.on;
  }

  /** A description of a filter; undefined while there is none. */
  describe(id: string, target: Target): filtersModule.FilterTitle | undefined {
    const saved = this.#savedFilters.find(id);
    const on = this.originOf(id);
    const maker = this.#environments.find(
      (environment) => environment.target.origin === on,
    )?.target;
    const read = this.compositionOf(id);
    return this.#words?.describeFilter(id, { saved, read, maker, target });
  }

  savedTitle(filter: SavedFilter): string {
    return this.#words?.savedTitle(filter) ?? filter.name;
  }

  #find(id: string): ReadFilter | undefined {
    return this.#savedFilters.find(id) ?? this.#read.find((one) => one.id === id);
  }
}
