import { CatalogSearch } from '../catalog/catalog-search.svelte.ts';
import { chooseHit } from '../catalog/choose-hit.ts';
import { describeValues } from '../catalog/hits.ts';
import type { CatalogHit } from '../catalog/hits.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { actionsOf } from './actions.ts';
import type { PaletteGroup, PaletteItem } from './item.ts';
import { beginsWith, rankerOf } from './rank.ts';
import { loadRequests, otherRequestsOf, recentOf, savedOf } from './requests.ts';

/** The most that a group shows; the others are found by typing. */
const longestGroup = 6;

/** What the palette offers for what is typed: without a query what was done last, then all that can be done. */
export class Palette {
  query = $state('');
  readonly #explorer: Explorer;
  readonly #search: CatalogSearch;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#search = new CatalogSearch(explorer);
    void loadRequests(explorer);
  }

  type(query: string): void {
    this.query = query;
    this.#search.query = query;
  }

  readonly #recent: PaletteGroup = $derived.by(() => recentOf(this.#explorer));
  readonly #actions: PaletteGroup = $derived.by(() => ({
    title: 'Actions',
    items: actionsOf(this.#explorer),
  }));
  readonly #saved: PaletteGroup = $derived.by(() => savedOf(this.#explorer));
  readonly #rankers = $derived.by(() =>
    [this.#actions, this.#saved, ...otherRequestsOf(this.#explorer)].map(({ title, items }) => ({
      title,
      rank: rankerOf(items),
    })),
  );

  readonly groups: readonly PaletteGroup[] = $derived.by(() => {
    const query = this.query.trim();
    if (query === '') return [this.#recent, shorten(this.#saved), this.#actions].filter(hasItems);
    const endpoints = {
      title: 'Endpoints',
      items: this.#search.shown.slice(0, longestGroup).map((hit) => this.#itemOf(hit)),
    };
    const found = this.#rankers.map(({ title, rank }) => ({ title, items: rank(query) }));
    return [endpoints, ...found]
      .filter(hasItems)
      .map(shorten)
      .toSorted((a, b) => this.#weigh(b, query) - this.#weigh(a, query));
  });

  /** What is called as it is typed comes first; what can be done with a query that means no endpoint, last. */
  #weigh({ title, items }: PaletteGroup, query: string): number {
    if (title === 'Endpoints') return this.#search.hits.length > 0 ? 1 : 0;
    const [best] = items;
    return best !== undefined && beginsWith(best, query) ? 2 : 1;
  }

  #itemOf(hit: CatalogHit): PaletteItem {
    const { endpoint, label, note } = hit;
    const values = describeValues(hit);
    return {
      id: `${endpoint.slug} ${values}`,
      verb: endpoint.verb,
      title: label ?? endpoint.path,
      detail: [values, label === undefined ? endpoint.summary : '', note ?? '']
        .filter((text) => text !== '')
        .join(' · '),
      choose: () => chooseHit(this.#explorer, hit),
    };
  }
}

const shorten = ({ title, items }: PaletteGroup): PaletteGroup => ({
  title,
  items: items.slice(0, longestGroup),
});
const hasItems = ({ items }: PaletteGroup): boolean => items.length > 0;
