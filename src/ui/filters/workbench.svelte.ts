// This file is the state of the workbench: the filter of the form, taken apart, changed, and made anew.
import { draftToCreate } from '../../filters/calls.ts';
import { decompose, type Composition } from '../../filters/composition.ts';
import { isBuiltIn, without, withoutFields } from '../../filters/filter.ts';
import { findSame } from '../../filters/saved/list.ts';
import type { SavedFilter } from '../../filters/saved/saved-filter.ts';
import { builtInLike, findKnownFilter } from '../../filters/find-known-filter.ts';
import type { ApiRequest } from '../../request/build.ts';
import { textOf } from '../../request/draft.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { Unfinished } from '../state/filter-editing.svelte.ts';
import { FilterCall } from './filter-call.svelte.ts';
import { nameProblem } from './name-problem.ts';
import { compositionOf, readFilter, requestFor } from './reading.ts';
import { createSampler, type Sample } from './sample.ts';
import { Selection } from './selection.svelte.ts';
import { TreeView } from './tree-view.svelte.ts';

export class Workbench {
  readonly selection: Selection;
  readonly view: TreeView;
  /** The call that reads a filter, and the one that makes it. */
  readonly reading: FilterCall;
  readonly making: FilterCall;
  readonly returned: string;
  readonly #explorer: Explorer;
  /** What the filter is to be called; it needs no name. */
  name = $state('');
  /** What is said of the filter that was read or made last. */
  #said = $state.raw('');
  /** The id of the filter that was read last. */
  #shown = $state.raw<string>();
  /** Fields to add to the first filter that is shown. */
  #missed: readonly string[];
  /** Ends the calls of the sample. */
  readonly #left = new AbortController();
  readonly #fetchSample: (safe: boolean) => Promise<Sample | undefined>;

  constructor(explorer: Explorer, add: readonly string[]) {
    this.#explorer = explorer;
    this.returned = explorer.endpoint.returns;
    const id = textOf(explorer.safety.form.draft.values, 'filter');
    const known = compositionOf(id || 'default', explorer);
    this.selection = new Selection(known ?? defaults);
    this.view = new TreeView(this.returned);
    this.reading = new FilterCall(explorer);
    this.making = new FilterCall(explorer);
    this.name = explorer.savedFilters.find(id)?.name ?? '';
    const { safety, places, clock } = explorer;
    this.#fetchSample = createSampler(safety.form.draft, places, {
      clock,
      signal: this.#left.signal,
    });
    this.#missed = add;
    if (known) this.#shown = id || undefined;
    if (known) this.#addMissed();
    else void this.#readFirst(id);
  }

  readonly #safe: boolean = $derived.by(() => this.selection.filter.safe);
  /** A sample answer of the sandbox that holds everything. */
  readonly sample: Promise<Sample | undefined> = $derived.by(() => this.#fetchSample(this.#safe));
  /** The call that makes the filter. */
  readonly request: ApiRequest = $derived.by(() =>
    requestFor(draftToCreate(this.selection.composition), this.#explorer),
  );
  /** The name of the filter where the API has one for it: then nothing has to be made. */
  readonly builtIn: string | undefined = $derived.by(() => builtInLike(this.selection.filter));
  /** The id of a filter that does the same and that the current target knows. */
  readonly ready: string | undefined = $derived.by(
    () => this.builtIn ?? this.#findKept()?.id ?? this.#findShown(),
  );

  /** Why the filter cannot have its name; empty when it can. */
  readonly nameProblem: string = $derived.by(() =>
    this.builtIn === undefined ? nameProblem(this.name, this.#explorer.credentials.secrets) : '',
  );

  get said(): string {
    return this.#said;
  }

  /** Takes the filter apart that a text names; what is not known here is asked for. Gives whether the text may stay. */
  read = async (text: string): Promise<boolean> => {
    this.#said = '';
    // Neither an earlier reading nor a filter that is being made may come in between.
    this.making.cancel();
    this.reading.cancel();
    const reading = await readFilter(text, this.#explorer, this.reading);
    if (!reading) return true;
    const { id, composition, said, isSecret } = reading;
    this.#said = said;
    if (composition) {
      if (id === undefined) this.selection.resume(composition);
      else this.selection.settle(composition);
      this.#shown = id;
      this.name = this.#explorer.savedFilters.find(id ?? '')?.name ?? '';
      this.#addMissed();
    }
    return isSecret !== true;
  };

  /** Makes the filter at the current target and puts it into the form; gives whether all of it could be made. */
  make = async (): Promise<boolean> => {
    this.#said = '';
    if (this.nameProblem !== '') return false;
    const { selection, ready } = this;
    const { filter, composition } = selection;
    if (ready !== undefined) {
      await this.#use(ready, composition);
      return true;
    }
    const told = await this.making.ask(this.request);
    if (!told?.filter) return false;
    const lost = without(filter, told.filter);
    const made = decompose(withoutFields(filter, lost), composition.base);
    if (!isBuiltIn(told.id)) await this.#keep(told.id, made, 'made');
    // What was changed while the call was on its way is left unfinished.
    const changed = selection.filter === filter ? undefined : selection.composition;
    const used = this.#use(told.id, made);
    if (changed) selection.resume(changed);
    await used;
    if (lost.length === 0) return true;
    this.#said = `The filter is made, but the API does not know ${lost.join(', ')} and left it out.`;
    return false;
  };

  /** What was left unfinished when the workbench was closed, unless it is at hand. */
  get unfinished(): Unfinished | undefined {
    const { unfinished } = this.#explorer.filterEditing;
    return this.selection.isChanged ? undefined : unfinished;
  }

  resume = (): void => {
    const { unfinished } = this;
    if (!unfinished) return;
    this.name = unfinished.name;
    this.selection.resume(unfinished.composition);
  };

  /** Keeps what was chosen and not made. */
  leave = (): void => {
    this.reading.cancel();
    this.making.cancel();
    this.#left.abort();
    const { selection, name } = this;
    if (!selection.isChanged) return;
    this.#explorer.filterEditing.unfinished = { composition: selection.composition, name };
  };

  async #readFirst(id: string): Promise<void> {
    await this.read(id);
    if (this.#shown === undefined) {
      this.#said = `${this.#said} What is shown is default, not the filter of the form.`.trim();
    }
    this.#addMissed();
  }

  /** Adds what somebody misses to the first filter that is shown. */
  #addMissed(): void {
    const [last] = this.#missed.slice(-1);
    if (last === undefined) return;
    this.selection.add(this.#missed);
    this.view.reveal(last);
    this.#missed = [];
  }

  #findKept(): SavedFilter | undefined {
    const { savedFilters, target } = this.#explorer;
    return findSame(savedFilters.list, this.selection.filter, target.origin);
  }

  /** The filter that is shown as it was read, unless it is another target that knows it. */
  #findShown(): string | undefined {
    const { filterWords, target } = this.#explorer;
    const origin = filterWords.originOf(this.#shown ?? '') ?? target.origin;
    return this.selection.isChanged || origin !== target.origin ? undefined : this.#shown;
  }

  /** Puts a filter into the form, under its name if it has been given one. */
  async #use(id: string, composition: Composition): Promise<void> {
    const { savedFilters, filterEditing, safety } = this.#explorer;
    // The API said that it is a filter.
    safety.trust(id);
    this.#explorer.set('filter', id);
    this.selection.settle(composition);
    filterEditing.unfinished = undefined;
    if (this.name.trim() === '' || isBuiltIn(id)) return;
    if (!savedFilters.find(id))
      await this.#keep(id, composition, findKnownFilter(id) ? 'known' : 'read');
    await savedFilters.rename(id, this.name);
  }

  #keep(id: string, composition: Composition, how: SavedFilter['how']): Promise<void> {
    const { savedFilters, target, clock } = this.#explorer;
    return savedFilters.add({ id, name: '', composition, how, at: clock.now, on: target.origin });
  }
}

const defaults: Composition = { base: 'default', include: [], exclude: [], safe: true };
