import type { Endpoint } from '../../catalog/endpoint.ts';
import { endpoints } from '../../catalog/index.ts';
import { createSearch } from '../../catalog/search.ts';
import { shorten } from '../../request/shorten.ts';
import { demoAccess } from '../../request/target.ts';
import type { Target } from '../../request/target.ts';
import { describeDropped } from '../../secrets/describe-dropped.ts';
import { findMisplacedSecrets } from '../../secrets/misplaced.ts';
import { redactedMark } from '../../secrets/redact.ts';
import { hitsFor, waysOut } from './hits.ts';
import type { CatalogHit } from './hits.ts';

/** The page, as far as it decides what may be offered. */
interface Page {
  readonly target: Target;
  readonly preferences: { readonly current: { readonly showUnavailable: boolean } };
  readonly credentials: { readonly secrets: readonly string[] };
  readonly savedFilters: { readonly has: (id: string) => boolean };
}

/** What the list of endpoints shows for a query. */
export class CatalogSearch {
  query = $state('');
  readonly #page: Page;
  readonly #search = createSearch(endpoints);

  constructor(page: Page) {
    this.#page = page;
  }

  /** The endpoints there are without a query. */
  readonly offered: readonly Endpoint[] = $derived.by(() => endpoints.filter(this.#isOffered));
  readonly active: boolean = $derived(this.query.trim() !== '');
  readonly #found: readonly CatalogHit[] = $derived.by(() =>
    this.active && !this.query.includes(redactedMark)
      ? this.#presentable(hitsFor(this.query, this.#search))
      : [],
  );
  readonly hits: readonly CatalogHit[] = $derived.by(() =>
    this.#found.filter(({ endpoint }) => this.#isOffered(endpoint)),
  );
  /** How many match that are not on Teams, where nothing else does. */
  readonly hidden: number = $derived(this.hits.length === 0 ? this.#found.length : 0);
  /** The hits, or else what can be done without any. */
  readonly shown: readonly CatalogHit[] = $derived.by(() => {
    const isSearch = this.active && !this.query.includes(redactedMark);
    return this.hits.length > 0 || !isSearch ? this.hits : this.#presentable(waysOut(this.query));
  });

  /** What Enter opens: nothing where what is hidden may be meant. */
  get best(): CatalogHit | undefined {
    return this.hidden > 0 ? undefined : this.shown[0];
  }

  readonly #isOffered = ({ teams }: Endpoint): boolean =>
    this.#page.preferences.current.showUnavailable || teams !== 'no';

  /** What looks like a secret goes neither into a link nor into a form, nor is it repeated. The sandbox keeps its own team. */
  #presentable(hits: readonly CatalogHit[]): readonly CatalogHit[] {
    const { target, credentials, savedFilters } = this.#page;
    return hits
      .filter(({ endpoint, values = {}, team = '' }) => {
        const form = { draft: { endpoint, values }, team };
        return findMisplacedSecrets(form, credentials.secrets, savedFilters.has).length === 0;
      })
      .map(({ team, ...hit }) => {
        const note = [
          describeDropped(hit.dropped ?? [], credentials.secrets, savedFilters.has),
          target.sandbox && team !== undefined && team !== demoAccess.team
            ? `Not used: team=${shorten(team)} (the sandbox has its own team).`
            : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' ');
        return {
          ...hit,
          ...(team !== undefined && !target.sandbox && { team }),
          ...(note !== '' && { note }),
        };
      });
  }
}
