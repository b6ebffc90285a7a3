// This file is the state of the workbench: the filter of the form, taken apart, changed, and made anew.
import { draftToCreate, draftToRead } from '../../filters/calls.ts';
import { decomposeShortly, type Composition } from '../../filters/composition.ts';
import { without, type Filter } from '../../filters/filter.ts';
import { findFilter } from '../../filters/find-id.ts';
import { findSame } from '../../filters/kept-list.ts';
import type { KeptFilter } from '../../filters/kept.ts';
import { builtInLike, recognise } from '../../filters/recognise.ts';
import { buildRequest, type ApiRequest } from '../../request/build.ts';
import { textOf, type Draft } from '../../request/draft.ts';
import { findSecret } from '../../secrets/detect.ts';
import { describeMisplaced } from '../../secrets/misplaced.ts';
import type { Explorer } from '../explorer.svelte.ts';
import { FilterCall } from './filter-call.svelte.ts';
import { createSampler, type Sample } from './sample.ts';
import { Selection } from './selection.svelte.ts';
import { TreeView } from './tree-view.svelte.ts';

export class Workbench {
  readonly selection: Selection;
  readonly view: TreeView;
  readonly call: FilterCall;
  readonly returned: string;
  readonly #explorer: Explorer;
  /** What the filter is to be called; it needs no name. */
  name = $state('');
  /** What is said of the filter that was read or made last. */
  #said = $state.raw('');
  readonly #fetchSample: (safe: boolean) => Promise<Sample | undefined>;

  constructor(explorer: Explorer, add: readonly string[]) {
    this.#explorer = explorer;
    this.returned = explorer.endpoint.returns;
    const id = textOf(explorer.safety.form.draft.values, 'filter');
    const known = this.#recognise(id || 'default');
    this.selection = new Selection(known ?? defaults);
    this.view = new TreeView(this.returned);
    this.call = new FilterCall(explorer);
    const { safety, places, clock } = explorer;
    this.#fetchSample = createSampler(safety.form.draft, places, clock);
    if (known) this.#begin(add);
    else void this.read(id).then(() => this.#begin(add));
  }

  readonly #safe: boolean = $derived.by(() => this.selection.filter.safe);
  /** A sample answer of the sandbox that holds everything. */
  readonly sample: Promise<Sample | undefined> = $derived.by(() => this.#fetchSample(this.#safe));
  /** The call that makes the filter. */
  readonly request: ApiRequest = $derived.by(() =>
    this.#requestOf(draftToCreate(this.selection.composition)),
  );
  /** The name of the filter where the API has one for it: then nothing has to be made. */
  readonly builtIn: string | undefined = $derived.by(() => builtInLike(this.selection.filter));
  /** The id of a filter that does the same and that the current target knows. */
  readonly ready: string | undefined = $derived.by(() => this.builtIn ?? this.#findKept()?.id);

  get said(): string {
    return this.#said;
  }

  /** Takes the filter apart that a text names; what is not known here is asked for. */
  read = async (text: string): Promise<void> => {
    this.#said = '';
    const found = findFilter(text);
    if ('problem' in found) {
      this.#said = found.problem;
      return;
    }
    if ('composition' in found) {
      this.selection.resume(found.composition);
      this.#said = 'This is what the address makes.';
      return;
    }
    const secret = findSecret(found.id, 'filter', this.#explorer.keyring.secrets);
    if (secret) {
      this.#said = describeMisplaced({ parameter: 'filter', ...secret }).message;
      return;
    }
    const known = this.#recognise(found.id);
    if (known) this.#take(found.id, known, 'known without asking');
    else await this.#readFrom(found.id);
  };

  /** Makes the filter at the current target and puts it into the form; gives whether all of it could be made. */
  make = async (): Promise<boolean> => {
    this.#said = '';
    const { selection, ready } = this;
    if (ready !== undefined) {
      await this.#use(ready);
      return true;
    }
    const { filter, composition } = selection;
    const told = await this.call.ask(this.request);
    if (!told?.filter) return false;
    await this.#keep(told.id, composition);
    await this.#use(told.id);
    return this.#compare(filter, told.filter);
  };

  /** What was left unfinished when the workbench was closed, unless it is at hand. */
  get unfinished(): Composition | undefined {
    const { unfinished } = this.#explorer.filterEditing;
    return this.selection.isChanged ? undefined : unfinished;
  }

  resume = (): void => {
    if (this.unfinished) this.selection.resume(this.unfinished);
  };

  /** Keeps what was chosen and not made. */
  leave = (): void => {
    this.call.cancel();
    if (this.selection.isChanged) {
      this.#explorer.filterEditing.unfinished = this.selection.composition;
    }
  };

  #begin(add: readonly string[]): void {
    if (add.length === 0) return;
    this.selection.add(add);
    this.view.reveal(add.at(-1) ?? '');
  }

  #recognise(id: string): Composition | undefined {
    return this.#explorer.filterWords.compositionOf(id) ?? recognise(id);
  }

  async #readFrom(id: string): Promise<void> {
    const { target, place } = this.#explorer;
    if (!place.transport) {
      this.#said = `What ${id} holds can only be asked of the API: run the command, and paste what it prints.`;
      return;
    }
    const told = await this.call.ask(this.#requestOf(draftToRead(id)));
    if (!told) return;
    if (told.filter) {
      const composition = decomposeShortly(told.filter);
      this.#explorer.filterWords.learn(id, composition);
      this.#take(id, composition, `read from ${target.label}`);
    } else this.#said = unknown(id, target.sandbox !== undefined);
  }

  #take(id: string, composition: Composition, how: string): void {
    this.selection.settle(composition);
    this.#said = `${id} is shown, ${how}.`;
  }

  #findKept(): KeptFilter | undefined {
    const { keptFilters, target } = this.#explorer;
    return findSame(keptFilters.list, this.selection.filter, target.origin);
  }

  /** Puts a filter into the form, under its name if it has been given one. */
  async #use(id: string): Promise<void> {
    const { keptFilters, filterEditing } = this.#explorer;
    this.#explorer.set('filter', id);
    this.selection.settle(this.selection.composition);
    filterEditing.unfinished = undefined;
    if (this.name.trim() !== '') await keptFilters.rename(id, this.name);
  }

  #keep(id: string, composition: Composition): Promise<void> {
    const { keptFilters, target, clock } = this.#explorer;
    const made = { madeAt: clock.now, madeOn: target.origin };
    return keptFilters.add({ id, name: '', composition, ...made });
  }

  /** Says where the API made another filter than the one that was asked for. */
  #compare(wanted: Filter, made: Filter): boolean {
    const lost = without(wanted, made);
    if (lost.length === 0) return true;
    this.#said = `The filter is made, but the API does not know ${lost.join(', ')} and left it out.`;
    return false;
  }

  #requestOf(draft: Draft): ApiRequest {
    const { target, preferences, team, clock } = this.#explorer;
    return buildRequest(draft, { target, style: preferences.style, team }, clock);
  }
}

const defaults: Composition = { base: 'default', include: [], exclude: [], safe: true };

function unknown(id: string, isSandbox: boolean): string {
  return isSandbox
    ? `The sandbox does not know ${id}: it reads the filters that it made, and some of the real API that programs in use carry. Choose My team to ask the API.`
    : `The API does not know ${id}. Was it cut off, or made in the sandbox?`;
}
