import { decompose } from '../../filters/composition.ts';
import type { Composition } from '../../filters/composition.ts';
import { draftToCreate, lacksFilter, readFilterResponse } from '../../filters/filter-calls.ts';
import { isBuiltIn, without, withoutFields } from '../../filters/filter.ts';
import { builtInLike, findKnownFilter } from '../../filters/find-known-filter.ts';
import { findSame } from '../../filters/saved/list.ts';
import type { SavedFilter } from '../../filters/saved/saved-filter.ts';
import type { ApiRequest } from '../../request/build.ts';
import { typedText } from '../../request/draft.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { FilterDraft } from '../state/filter-editing.svelte.ts';
import { requestFor } from '../state/request-for.ts';
import { SideCall } from '../state/side-call.svelte.ts';
import { FieldSelection } from './field-selection.svelte.ts';
import { compositionOf, readFilter } from './read-filter.ts';
import { createSampler } from './sample/fetch-sample.ts';
import type { Sample } from './sample/fetch-sample.ts';
import { nameProblem } from './saved/name-problem.ts';
import { TreeView } from './tree/tree-view.svelte.ts';

/** The state of the filter workbench: the filter of the form, its fields, and the filter that is created from them. */
export class Workbench {
  readonly selection: FieldSelection;
  readonly tree: TreeView;
  /** The call that reads a filter, and the one that creates it. */
  readonly readCall: SideCall;
  readonly createCall: SideCall;
  readonly returned: string;
  readonly #explorer: Explorer;
  /** The name of the filter, which is optional. */
  name = $state('');
  /** About the filter that was read or created last. */
  #message = $state.raw('');
  /** The id of the filter that was read last. */
  #readId = $state.raw<string>();
  /** Fields to add to the first filter that is shown. */
  #fieldsToAdd: readonly string[];
  /** Ends the calls of the sample. */
  readonly #closed = new AbortController();
  readonly #fetchSample: (safe: boolean) => Promise<Sample | undefined>;

  constructor(explorer: Explorer, add: readonly string[]) {
    this.#explorer = explorer;
    this.returned = explorer.endpoint.returns;
    const id = typedText(explorer.secretGuard.form.draft.values, 'filter');
    const known = compositionOf(id || 'default', explorer);
    this.selection = new FieldSelection(known ?? defaults);
    this.tree = new TreeView(this.returned);
    this.readCall = new SideCall(explorer);
    this.createCall = new SideCall(explorer);
    this.name = explorer.savedFilters.find(id)?.name ?? '';
    const { secretGuard, environments, clock } = explorer;
    this.#fetchSample = createSampler(secretGuard.form.draft, environments, {
      clock,
      signal: this.#closed.signal,
    });
    this.#fieldsToAdd = add;
    if (known) this.#readId = id || undefined;
    if (known) this.#addFields();
    else void this.#readFirst(id);
  }

  readonly #safe: boolean = $derived.by(() => this.selection.filter.safe);
  /** A sample response of the sandbox that holds everything. */
  readonly sample: Promise<Sample | undefined> = $derived.by(() => this.#fetchSample(this.#safe));
  /** The call that creates the filter. */
  readonly request: ApiRequest = $derived.by(() =>
    requestFor(draftToCreate(this.selection.composition), this.#explorer),
  );
  /** The name of the filter where the API has one for it: then no call is needed. */
  readonly builtIn: string | undefined = $derived.by(() => builtInLike(this.selection.filter));
  /** The id of a filter that does the same and that the current target knows. */
  readonly existingId: string | undefined = $derived.by(
    () => this.builtIn ?? this.#findSaved()?.id ?? this.#findRead(),
  );

  /** Why the filter cannot have its name; empty when it can. */
  readonly nameProblem: string = $derived.by(() =>
    this.builtIn === undefined ? nameProblem(this.name, this.#explorer.credentials.secrets) : '',
  );

  get message(): string {
    return this.#message;
  }

  /** Shows the filter that a text names, reading it from the API if need be. Returns whether the text may stay on screen. */
  read = async (text: string): Promise<boolean> => {
    this.#message = '';
    // Neither an earlier read nor a filter that is being created may come in between.
    this.createCall.cancel();
    this.readCall.cancel();
    const reading = await readFilter(text, this.#explorer, this.readCall);
    if (!reading) return true;
    const { id, composition, message, isSecret } = reading;
    this.#message = message;
    if (composition) {
      if (id === undefined) this.selection.resume(composition);
      else this.selection.load(composition);
      this.#readId = id;
      this.name = this.#explorer.savedFilters.find(id ?? '')?.name ?? '';
      this.#addFields();
    }
    return isSecret !== true;
  };

  /** Creates the filter at the current target and puts it into the form; returns whether all of it could be created. */
  create = async (): Promise<boolean> => {
    this.#message = '';
    if (this.nameProblem !== '') return false;
    const { selection, existingId } = this;
    const { filter, composition } = selection;
    if (existingId !== undefined) {
      await this.#use(existingId, composition);
      return true;
    }
    const read = await this.createCall.send(this.request, readFilterResponse, lacksFilter);
    if (!read?.filter) return false;
    const lost = without(filter, read.filter);
    const made = decompose(withoutFields(filter, lost), composition.base);
    if (!isBuiltIn(read.id)) await this.#save(read.id, made, 'made');
    // What was changed during the call stays as a draft.
    const changed = selection.filter === filter ? undefined : selection.composition;
    const used = this.#use(read.id, made);
    if (changed) selection.resume(changed);
    await used;
    if (lost.length === 0) return true;
    this.#message = `The filter was created, but the API does not know ${lost.join(', ')} and left it out.`;
    return false;
  };

  /** What was left when the workbench was last closed, unless there are changes now. */
  get resumableDraft(): FilterDraft | undefined {
    const { draft } = this.#explorer.filterEditing;
    return this.selection.isChanged ? undefined : draft;
  }

  resume = (): void => {
    const { resumableDraft } = this;
    if (!resumableDraft) return;
    this.name = resumableDraft.name;
    this.selection.resume(resumableDraft.composition);
  };

  /** Keeps as a draft what was chosen and not created. */
  close = (): void => {
    this.readCall.cancel();
    this.createCall.cancel();
    this.#closed.abort();
    const { selection, name } = this;
    if (!selection.isChanged) return;
    this.#explorer.filterEditing.draft = { composition: selection.composition, name };
  };

  async #readFirst(id: string): Promise<void> {
    await this.read(id);
    if (this.#readId === undefined) {
      this.#message =
        `${this.#message} The default filter is shown instead of the one in the form.`.trim();
    }
    this.#addFields();
  }

  /** Adds the requested fields to the first filter that is shown. */
  #addFields(): void {
    const [last] = this.#fieldsToAdd.slice(-1);
    if (last === undefined) return;
    this.selection.add(this.#fieldsToAdd);
    this.tree.reveal(last);
    this.#fieldsToAdd = [];
  }

  #findSaved(): SavedFilter | undefined {
    const { savedFilters, target } = this.#explorer;
    return findSame(savedFilters.list, this.selection.filter, target.origin);
  }

  /** The filter that is shown as it was read, unless it is another target that knows it. */
  #findRead(): string | undefined {
    const { filterDescriptions, target } = this.#explorer;
    const origin = filterDescriptions.originOf(this.#readId ?? '') ?? target.origin;
    return this.selection.isChanged || origin !== target.origin ? undefined : this.#readId;
  }

  /** Puts a filter into the form, under its name if it has been given one. */
  async #use(id: string, composition: Composition): Promise<void> {
    const { savedFilters, filterEditing, secretGuard } = this.#explorer;
    // The API said that it is a filter.
    secretGuard.trust(id);
    this.#explorer.setValue('filter', id);
    this.selection.load(composition);
    filterEditing.draft = undefined;
    if (this.name.trim() === '' || isBuiltIn(id)) return;
    if (!savedFilters.find(id))
      await this.#save(id, composition, findKnownFilter(id) ? 'known' : 'read');
    await savedFilters.rename(id, this.name);
  }

  #save(id: string, composition: Composition, how: SavedFilter['how']): Promise<void> {
    const { savedFilters, target, clock } = this.#explorer;
    return savedFilters.add({ id, name: '', composition, how, at: clock.now, on: target.origin });
  }
}

const defaults: Composition = { base: 'default', include: [], exclude: [], safe: true };
