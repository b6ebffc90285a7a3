import type { ApiRequest } from '../../request/build.ts';
import { isRecord, parseJson } from '../../request/json.ts';
import { withMoments } from '../../request/moments.ts';
import type { Moments } from '../../request/moments.ts';
import type { Snippet } from '../../snippets/snippet.ts';
import { storageSlot } from '../browser/storage-slot.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';
import { oncePer } from '../state/once-per.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';

const scopes = ['request', 'pages'] as const;
const dates = ['fixed', 'run-time'] as const;

/** What the snippets are written for: one request or all pages, with the dates of now or of when they run. */
export class SnippetForm {
  #scope = $state.raw<(typeof scopes)[number]>('request');
  #dates = $state.raw<(typeof dates)[number]>('fixed');
  #scripts = $state.raw<readonly Snippet[]>([]);
  #failed = $state.raw(false);
  #loading: Promise<void> | undefined;
  readonly #slot: StorageSlot;

  constructor(slot: StorageSlot = storageSlot('explorer-snippet-form')) {
    this.#slot = slot;
    const stored = parseJson(slot.read() ?? '');
    const known = isRecord(stored) ? stored : {};
    this.#scope = scopes.find((one) => one === known.scope) ?? 'request';
    this.#dates = dates.find((one) => one === known.dates) ?? 'fixed';
    if (this.#scope === 'pages') void this.load();
  }

  get scope(): (typeof scopes)[number] {
    return this.#scope;
  }
  get dates(): (typeof dates)[number] {
    return this.#dates;
  }
  /** Whether the scripts could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The script for all pages in a language; undefined where it has none, or as long as it is awaited. */
  scriptOf(language: string): Snippet | undefined {
    return this.#scripts.find(({ id }) => id === language);
  }

  chooseScope = (scope: (typeof scopes)[number]): void => {
    this.#scope = scope;
    this.#store();
    if (scope === 'pages') void this.load();
  };

  chooseDates = (chosen: (typeof dates)[number]): void => {
    this.#dates = chosen;
    this.#store();
  };

  /** A request as it is to be written: its relative dates are computed when the command runs, if that is chosen. */
  dated = (request: ApiRequest, moments: Moments): ApiRequest =>
    this.#dates === 'run-time' ? withMoments(request, moments) : request;

  /** Fetches the scripts; what failed is tried again by the next call. */
  load = (): Promise<void> => {
    this.#loading ??= import('../../snippets/all-pages/index.ts').then(
      ({ allPagesScripts }) => {
        this.#scripts = allPagesScripts;
        this.#failed = false;
      },
      () => {
        this.#failed = true;
        this.#loading = undefined;
      },
    );
    return this.#loading;
  };

  #store(): void {
    this.#slot.write(JSON.stringify({ scope: this.#scope, dates: this.#dates }));
  }
}

/** The one of a page, made when it is first asked for. */
export const snippetFormOf = oncePer<Preferences, SnippetForm>(() => new SnippetForm());
