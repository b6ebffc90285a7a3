import { abortableLease } from '../../../exchange/lease.ts';
import { collectPages, knownKeys, noProgress } from '../../../exchange/pages/collect.ts';
import type { CollectEnd, CollectStep, Piece, Progress } from '../../../exchange/pages/collect.ts';
import { mergedOutcome, mergePieces } from '../../../exchange/pages/merge.ts';
import { realPace } from '../../../exchange/pages/pace.ts';
import type { Pace } from '../../../exchange/pages/pace.ts';
import { send } from '../../../exchange/send.ts';
import { pageRequest } from '../../../request/pages.ts';
import { redactText } from '../../../secrets/redact.ts';
import { yieldToBrowser } from '../../browser/idle.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { oncePer } from '../../state/once-per.svelte.ts';
import { environmentOf, obstacleTo } from '../../state/repeat.ts';
import { exchangeOf } from './collection-exchange.ts';
import type { CollectionSource } from './collection-source.ts';
import { Gate } from './gate.ts';
import { KeptCollection } from './kept-collection.svelte.ts';
import { restoredStep } from './restored-step.ts';

type PageStep = Extract<CollectStep, { readonly kind: 'page' }>;

export type Collecting = 'nothing' | 'running' | 'paused' | 'ended';

/** All pages of one request: they are collected while the page is used for something else. One collection at a time. */
export class PageCollection {
  readonly #page: Explorer;
  readonly #pace: Pace;
  readonly #gate = new Gate();
  /** What of it would survive a reload. */
  readonly kept: KeptCollection;
  #source = $state.raw<CollectionSource>();
  #state = $state<Collecting>('nothing');
  #progress = $state.raw<Progress>(noProgress);
  #end = $state.raw<CollectEnd>();
  /** Epoch milliseconds until which the API asked for a pause. */
  #waitingUntil = $state<number>();
  /** Where the rate is counted from: epoch milliseconds, and the items that were there. */
  #since = $state.raw({ at: 0, items: 0 });
  #pieces: Piece[] = [];
  #known = knownKeys();
  #last: PageStep | undefined;
  /** Says nothing where it comes from before a reload. */
  #sent: { readonly hasToken?: boolean } = {};
  #startedAt = 0;
  #abort = new AbortController();

  constructor(page: Explorer, pace: Pace = realPace, kept = new KeptCollection()) {
    this.#page = page;
    this.#pace = pace;
    this.kept = kept;
    page.credentials.watch(() => void this.#redact(page.credentials.secrets));
    page.credentials.watchForget(() => void this.#forgetTeam());
  }

  get source(): CollectionSource | undefined {
    return this.#source;
  }
  get state(): Collecting {
    return this.#state;
  }
  get progress(): Progress {
    return this.#progress;
  }
  get end(): CollectEnd | undefined {
    return this.#end;
  }
  get waitingUntil(): number | undefined {
    return this.#waitingUntil;
  }
  /** Epoch milliseconds at which this page started it, or took it up after a reload. */
  get startedAt(): number {
    return this.#startedAt;
  }
  /** What came of the last page, without its text. */
  get lastOutcome(): PageStep['outcome'] | undefined {
    return this.#last?.outcome;
  }
  /** All items in their order, also those that are too many to be shown as one response. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }
  /** What surrounds the items: the wrapper of the last page. */
  get wrapper(): PageStep['wrapper'] {
    return this.#last?.wrapper ?? { before: '{"items":[', after: ']}' };
  }

  /** Items in a second since it was started or gone on with, at a moment. */
  rate(now: number): number {
    const { at, items } = this.#since;
    return now > at ? ((this.#progress.items - items) / (now - at)) * 1000 : 0;
  }

  /** Starts anew; whatever was collected before is dropped. */
  start(source: CollectionSource): void {
    this.#clear();
    this.#source = source;
    this.#startedAt = Date.now();
    this.#progress = { ...noProgress, total: source.total };
    this.kept.begin(source);
    void this.#run();
  }

  pause = (): void => {
    if (this.#state !== 'running') return;
    this.#gate.close();
    this.#state = 'paused';
  };

  /** Goes on: after a pause, or from the page at which it ended. */
  resume = (): void => {
    if (this.#state === 'paused') {
      this.#state = 'running';
      this.#count();
      this.#gate.open();
    } else if (this.#state === 'ended' && this.obstacle === undefined) {
      void this.#run();
    }
  };

  /** Why it cannot go on, as a sentence. */
  get obstacle(): string | undefined {
    const request = this.#source?.prepared.request;
    if (!request) return undefined;
    const { target } = request.destination;
    const { token } = this.#page.credentials.of(target.id);
    if (token === '' && !target.sandbox && request.endpoint.reach === 'team')
      return 'Enter the token of the team first.';
    return obstacleTo(this.#page, request);
  }

  /** Ends it; what is there stays. */
  cancel = (): void => {
    this.#abort.abort();
    this.#gate.open();
  };

  /** Drops all of it, here and where it is kept. */
  drop = (): void => {
    this.#clear();
    void this.kept.drop();
  };

  /** Reads what was kept before a reload, as a collection that has ended. */
  restore = async (): Promise<void> => {
    const restored = await this.kept.restore(this.#page);
    if (!restored || this.#state !== 'nothing') return;
    const { source, pieces, progress, isComplete } = restored;
    this.#clear();
    this.#source = source;
    this.#startedAt = Date.now();
    this.#pieces = [...pieces];
    this.#known = knownKeys(pieces);
    this.#progress = progress;
    this.#last = restoredStep(restored, this.kept.at);
    this.#finish({ kind: isComplete ? 'complete' : 'cancelled' });
  };

  /** Shows the items as one response. */
  show = (): void => {
    const last = this.#last;
    if (!this.#source || !last) return;
    const { prepared, pageSize } = this.#source;
    const { items, pages, duplicates } = this.#progress;
    const merged = mergePieces(this.#pieces, last.wrapper);
    const outcome = mergedOutcome(last.outcome, merged, items);
    const isComplete = this.#end?.kind === 'complete';
    const rest = merged.items < items && { lines: this.#pieces.map(({ text }) => text) };
    const counts = { items, pages, duplicates, isComplete, shown: merged.items };
    const collected = { ...counts, lastPage: { number: last.piece.page, size: pageSize }, ...rest };
    const at = last.outcome.received.timing.startedAt;
    this.#page.runner.show({ ...prepared, at, outcome, collected, ...this.#sent });
    this.#page.layout.panel = 'response';
  };

  async #run(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const abort = (this.#abort = new AbortController());
    this.#gate.open();
    this.#state = 'running';
    this.#end = undefined;
    this.#count();
    const steps = collectPages(this.#options(source, abort.signal));
    for (;;) {
      const next = await steps.next();
      if (this.#abort !== abort) return;
      if (next.done) {
        this.#finish(next.value);
        this.#page.runner.report(exchangeOf(source, next.value, this));
        // What is shown as all of it is there after a reload, too.
        await this.kept.settled;
        if (this.#abort === abort && ['complete', 'limit'].includes(next.value.kind)) this.show();
        return;
      }
      this.#take(next.value, source);
    }
  }

  #options({ prepared, pageSize, limits }: CollectionSource, ended: AbortSignal) {
    const { credentials, quota } = this.#page;
    const { request } = prepared;
    const { target, transport } = environmentOf(this.#page, request.destination.target);
    const lease = abortableLease(credentials.lease(target.id), ended);
    const { signal } = lease;
    this.#sent = { hasToken: lease.token !== '' };
    signal.addEventListener('abort', this.#gate.open, { once: true });
    return {
      ask: async (page: number) => {
        await this.#gate.passed;
        this.#waitingUntil = undefined;
        const asked = pageRequest(request, page, pageSize);
        if (!transport) throw new TypeError('Nothing is collected where nothing can be sent.');
        const outcome = await send(asked, { ...lease, transport });
        quota.record(target, asked.endpoint, outcome);
        return outcome;
      },
      type: request.endpoint.returns,
      pageSize,
      limits,
      pace: this.#pace,
      signal,
      progress: this.#progress,
      known: this.#known,
      notBefore: this.#pace.now() + quota.pauseOf(target, request.endpoint) * 1000,
    };
  }

  #take(step: CollectStep, source: CollectionSource): void {
    if (step.kind === 'waiting') {
      this.#waitingUntil = step.until;
      return;
    }
    this.#pieces.push(step.piece);
    this.#progress = step.progress;
    // The text of the page is not needed any more; what surrounds the items is.
    const { outcome } = step;
    const received = { ...outcome.received, text: '' };
    this.#last = { ...step, outcome: { ...outcome, received } };
    this.kept.append(source, step);
  }

  #finish(end: CollectEnd): void {
    this.#end = end;
    this.#state = 'ended';
    this.#waitingUntil = undefined;
    if (end.kind === 'complete') this.kept.complete();
  }

  #count(): void {
    this.#since = { at: this.#pace.now(), items: this.#progress.items };
  }

  #clear(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#gate.open();
    this.#source = undefined;
    this.#state = 'nothing';
    this.#progress = noProgress;
    this.#end = undefined;
    this.#waitingUntil = undefined;
    this.#pieces = [];
    this.#known = knownKeys();
    this.#last = undefined;
    this.#sent = {};
  }

  /** Takes out tokens that were not known when the items came. */
  async #redact(tokens: readonly string[]): Promise<void> {
    if (tokens.length === 0) return;
    const clean = (text: string): string => redactText(text, tokens).text;
    const pieces = this.#pieces;
    for (const [index, piece] of pieces.entries()) {
      const text = clean(piece.text);
      if (text !== piece.text) pieces[index] = { ...piece, text };
      await yieldToBrowser();
    }
    await this.kept.redact(clean);
  }

  /** What came back with a token goes with it. */
  async #forgetTeam(): Promise<void> {
    if (this.#source && !this.#source.prepared.request.destination.target.sandbox) this.#clear();
    else this.cancel();
    await this.kept.drop('team');
  }
}

/** The one collection of a page, made when it is first asked for. */
export const collectionOf = oncePer((explorer: Explorer) => new PageCollection(explorer));
