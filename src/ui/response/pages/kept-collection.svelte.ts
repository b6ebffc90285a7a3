import type { CollectStep, Piece, Progress, Wrapper } from '../../../exchange/pages/collect.ts';
import { noProgress } from '../../../exchange/pages/collect.ts';
import { collectedPages } from '../../../history/collected-pages.ts';
import type { CollectedPages, CollectionRecord, Kept } from '../../../history/collected-pages.ts';
import { findEndpoint } from '../../../request/draft.ts';
import { findStyle } from '../../../request/target.ts';
import { prepareRequest } from '../../state/exchange.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { CollectionSource } from './collection-source.ts';

export interface RestoredCollection {
  readonly source: CollectionSource;
  readonly pieces: readonly Piece[];
  readonly progress: Progress;
  readonly wrapper: Wrapper;
  readonly isComplete: boolean;
}

/** What the browser keeps of a collection for the time after a reload. Whatever goes wrong, collecting goes on without it. */
export class KeptCollection {
  readonly #storage: CollectedPages;
  /** What is kept, or is about to be. */
  #record: CollectionRecord | undefined;
  #status = $state<Kept>('kept');
  #offer = $state.raw<CollectionRecord>();
  /** One write after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(storage: CollectedPages = collectedPages(globalThis.indexedDB)) {
    this.#storage = storage;
  }

  /** Whether a reload loses nothing. */
  get status(): Kept {
    return this.#status;
  }
  /** What was found from before a reload. */
  get offer(): CollectionRecord | undefined {
    return this.#offer;
  }
  /** Epoch milliseconds of the last page that is kept. */
  get at(): number {
    return this.#record?.at ?? 0;
  }

  /** Once all that was to be kept is written, or could not be. */
  get settled(): Promise<unknown> {
    return this.#writing;
  }

  /** Looks for what was kept before. */
  find = async (): Promise<void> => {
    const record = await this.#storage.readRecord();
    if (!this.#record) this.#offer = record;
  };

  begin(source: CollectionSource): void {
    this.#offer = undefined;
    const record = recordOf(source);
    this.#record = record;
    this.#status = 'kept';
    this.#write(() => this.#storage.begin(record));
  }

  append(source: CollectionSource, step: Extract<CollectStep, { readonly kind: 'page' }>): void {
    if (this.#status !== 'kept') return;
    const { piece, progress, wrapper } = step;
    const { id, size } = this.#record ?? recordOf(source);
    const record = {
      ...recordOf(source),
      id,
      progress,
      wrapper,
      size: size + piece.text.length,
    };
    this.#record = record;
    this.#write(() => this.#storage.append(record, piece));
  }

  /** Notes that nothing is missing. */
  complete(): void {
    if (this.#status !== 'kept' || !this.#record) return;
    const record = (this.#record = { ...this.#record, isComplete: true });
    this.#write(() => this.#storage.takeOver(record));
  }

  /** What was found, for this page to go on with. */
  async restore(page: Explorer): Promise<RestoredCollection | undefined> {
    const found = this.#offer;
    this.#offer = undefined;
    if (!found) return undefined;
    const record = { ...found, id: crypto.randomUUID() };
    const source = sourceOf(record, page);
    const pieces = await this.#storage.readPieces(record).catch(() => undefined);
    if (!source || !pieces) {
      page.notices.warn(
        "The collected pages couldn't be read. They were dropped: collect them again.",
      );
      await this.#storage.drop();
      return undefined;
    }
    this.#record = record;
    this.#status = 'kept';
    this.#write(() => this.#storage.takeOver(record));
    const { wrapper, isComplete } = record;
    return { source, pieces, progress: { ...noProgress, ...record.progress }, wrapper, isComplete };
  }

  async drop(target?: CollectionRecord['target']): Promise<void> {
    if (target === undefined || this.#offer?.target === target) this.#offer = undefined;
    if (target === undefined || this.#record?.target === target) this.#record = undefined;
    await this.#writing;
    await this.#storage.drop(target);
  }

  async redact(clean: (text: string) => string): Promise<void> {
    await this.#writing;
    await this.#storage.redact(clean);
  }

  #write(work: () => Promise<Kept>): void {
    this.#writing = this.#writing.then(work).then((status) => {
      this.#status = status;
    });
  }
}

function recordOf({ prepared, pageSize, limits }: CollectionSource): CollectionRecord {
  const { recipe, destination } = prepared.request;
  const { target, team, style, fault = '' } = destination;
  return {
    version: 1,
    id: crypto.randomUUID(),
    at: Date.now(),
    endpoint: recipe.endpoint.slug,
    values: recipe.values,
    target: target.id,
    team,
    style: style.id,
    fault,
    pageSize,
    limits,
    progress: noProgress,
    isComplete: false,
    wrapper: { before: '{"items":[', after: ']}' },
    size: 0,
  };
}

function sourceOf(record: CollectionRecord, page: Explorer): CollectionSource | undefined {
  const { endpoint: slug, values, team, fault, pageSize, limits } = record;
  const endpoint = findEndpoint(slug);
  const style = findStyle(record.style);
  const target = page.environments.find((one) => one.target.id === record.target)?.target;
  if (!endpoint || !style || !target) return undefined;
  const prepared = prepareRequest({ endpoint, values }, { target, style, team, fault }, page.clock);
  return { prepared, pageSize, limits };
}
