import { mergeSaved, readSavedFile, writeSavedFile } from '../../history/saved-file.ts';
import {
  groupsOf,
  freeName,
  moveFolder,
  moveRequest,
  nextOrder,
} from '../../history/saved-order.ts';
import type { Group, Place, Saved } from '../../history/saved-order.ts';
import { changesOf, savedRequestStore } from '../../history/saved-requests.ts';
import type { Changes, SavedRequestStore } from '../../history/saved-requests.ts';
import { cleanName, draftOfSaved, keyOf, newId } from '../../history/saved-rows.ts';
import type { Folder, SavedRequest, SavedRow } from '../../history/saved-rows.ts';
import type { StarterTask } from '../../request/starter-tasks.ts';
import { findStyle } from '../../request/target.ts';
import { redactText } from '../../secrets/redact.ts';
import { startRun } from '../form/start-run.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { oncePer } from '../state/once-per.svelte.ts';
import { filledValues, formOf, isSameRequest } from './form-of.ts';
import { linkOfSaved } from './link-of-saved.ts';
import { SavedRows } from './saved-rows.svelte.ts';
import type { Notifier } from './saved-rows.svelte.ts';
import { SavedVariables } from './saved-variables.svelte.ts';
import { fileWithoutSecrets, proseProblem } from './secrets.ts';

/** What a person says of a request that is saved. */
export interface Description {
  readonly name: string;
  readonly notes: string;
  /** The id of a folder, or empty. */
  readonly folder: string;
}

type RequestFields = Omit<SavedRequest, 'kind' | 'version' | 'id' | 'folder' | 'order'>;

/** Something that can be taken back. */
interface Undo {
  readonly label: string;
  readonly done: string;
  readonly changes: () => Changes;
}

/** The saved requests of a page, with their folders and the variables. Nothing is sent unless it is run. */
export class SavedRequests {
  readonly #page: Explorer;
  readonly #rows: SavedRows;
  readonly variables: SavedVariables;
  #opened = $state.raw<string>();
  #undo = $state.raw<Undo>();

  constructor(page: Explorer, store: SavedRequestStore, tabs: Notifier) {
    this.#page = page;
    this.#rows = new SavedRows(store, tabs, () => {
      const { secrets } = page.credentials;
      return (text) => redactText(text, secrets).text;
    });
    this.variables = new SavedVariables(page, this.#rows);
    page.credentials.watch(() => {
      this.#rows.redact();
      this.variables.fill();
      this.#undo = undefined;
    });
  }

  readonly requests: readonly SavedRequest[] = $derived.by(() =>
    this.#rows.all.filter((row) => row.kind === 'request'),
  );
  readonly folders: readonly Folder[] = $derived.by(() =>
    this.#rows.all.filter((row) => row.kind === 'folder'),
  );
  readonly groups: readonly Group[] = $derived.by(() => groupsOf(this.#saved));
  /** The request that was opened last, while it is there and the form has its endpoint. */
  readonly opened: SavedRequest | undefined = $derived.by(() => {
    const found = this.requests.find(({ id }) => id === this.#opened);
    return found?.endpoint === this.#page.endpoint.slug ? found : undefined;
  });
  /** Whether the form is no longer as it was opened. */
  readonly isChanged: boolean = $derived.by(
    () => this.opened !== undefined && !isSameRequest(this.opened, formOf(this.#page)),
  );

  get problem(): string {
    return this.#rows.problem;
  }
  get undoLabel(): string | undefined {
    return this.#undo?.label;
  }
  get hidesStarterSet(): boolean {
    const row = this.#rows.get('settings');
    return row?.kind === 'settings' && row.hidesStarterSet;
  }
  /** Resolves once every change is kept, or cannot be. */
  get settled(): Promise<void> {
    return this.#rows.settled;
  }

  /** Reads what is kept. */
  load = async (): Promise<void> => {
    await this.#rows.load();
    this.variables.fill();
  };

  /** Why a request cannot be called this, or have these notes, or go into a folder of this name; empty where it can. */
  problemOf = (...texts: readonly string[]): string => proseProblem(texts.join('\n'), this.#page);

  /** Saves what is in the form; returns a message. */
  save = ({ name, notes, folder }: Description): string => {
    const problem = this.problemOf(name, notes);
    if (problem !== '') return problem;
    const row = this.#add({ ...formOf(this.#page), name, notes }, folder);
    this.#opened = row.id;
    return `Saved “${row.name}”${this.#leftOut()}.`;
  };

  /** Saves what is in the form in place of the request that was opened; returns a message. */
  update = (): string => {
    const { opened } = this;
    if (!opened) return '';
    const { endpoint, values, style, view, filterName } = opened;
    const asBefore = (row: SavedRequest): SavedRequest => ({
      ...row,
      ...{ endpoint, values, style, view, filterName },
    });
    this.#undo = {
      label: 'Undo update',
      done: 'The update was undone.',
      // Its name may have been changed since, and in another tab it may have been deleted.
      changes: () => changesOf(this.requests.filter(({ id }) => id === opened.id).map(asBefore)),
    };
    this.#rows.apply(changesOf([{ ...opened, ...formOf(this.#page) }]));
    return `Updated “${opened.name}”${this.#leftOut()}.`;
  };

  /** Names a request or a folder, or changes the notes of a request; returns what is wrong, or nothing. */
  rename = (row: SavedRequest | Folder, name: string): string => {
    const cleaned = cleanName(name);
    const problem = proseProblem(cleaned, this.#page);
    if (problem === '' && cleaned !== '' && cleaned !== row.name)
      this.#rows.apply(changesOf([{ ...row, name: cleaned }]));
    return problem;
  };

  note = (request: SavedRequest, notes: string): string => {
    const problem = proseProblem(notes, this.#page);
    if (problem === '') this.#rows.apply(changesOf([{ ...request, notes }]));
    return problem;
  };

  addFolder = (name: string): Folder => {
    const taken = this.folders.map((folder) => folder.name);
    const order = nextOrder(this.folders);
    const own = this.problemOf(name) === '' ? cleanName(name) : '';
    const free = freeName(own || 'New folder', taken);
    const row = { kind: 'folder', version: 1, id: newId(), name: free, order } as const;
    this.#rows.apply(changesOf([row]));
    return row;
  };

  move = (id: string, place: Place): void =>
    this.#rows.apply(changesOf(moveRequest(this.#saved, id, place)));

  moveFolder = (id: string, index: number): void =>
    this.#rows.apply(changesOf(moveFolder(this.#saved, id, index)));

  /** Deletes a request, or a folder with all that is in it. */
  remove = (row: SavedRequest | Folder): void => {
    const inside = this.requests.filter(({ folder }) => folder === row.id);
    const removed: readonly SavedRow[] = [row, ...inside];
    this.#undo = {
      label: 'Undo delete',
      done: `“${row.name}” is back.`,
      changes: () => changesOf(removed),
    };
    this.#rows.apply(changesOf([], removed.map(keyOf)));
  };

  duplicate = (request: SavedRequest): void => {
    const { id } = this.#add(request, request.folder);
    const group = this.groups.find(({ requests }) => requests.some((one) => one.id === id));
    const index = group?.requests.findIndex((one) => one.id === request.id) ?? -1;
    this.move(id, { folder: group?.folder?.id ?? '', index: index + 1 });
  };

  /** Makes a task of the starter set one's own. */
  copyTask = ({ title, why, slug, values }: StarterTask): void => {
    const style = this.#page.preferences.style.id;
    const task = { endpoint: slug, values, style, view: 'json', filterName: '' };
    this.#add({ ...task, name: title, notes: why }, '');
  };

  /** Takes back the last removal, update or import; returns a message. */
  undo = (): string => {
    const undo = this.#undo;
    if (!undo) return '';
    this.#undo = undefined;
    this.#rows.apply(undo.changes());
    this.variables.fill();
    return undo.done;
  };

  hideStarterSet = (hidesStarterSet: boolean): void =>
    this.#rows.apply(changesOf([{ kind: 'settings', version: 1, hidesStarterSet }]));

  /** Fills the form; nothing is sent. */
  open = (request: SavedRequest): void => {
    const page = this.#page;
    page.preferences.change({ style: findStyle(request.style)?.id ?? page.preferences.style.id });
    page.layout.showTab(request.view);
    page.fillForm(draftOfSaved(request));
    this.#opened = request.id;
  };

  /** Fills the form and sends it, unless something is wrong. */
  run = (request: SavedRequest): void => {
    this.open(request);
    if (this.#page.canRun) startRun(this.#page.run);
  };

  linkOf = (request: SavedRequest): string => linkOfSaved(request, this.#page);

  exportText = (): string => writeSavedFile(this.#saved, this.variables.defined);

  /** Puts what a file holds beside what is there; returns a message. */
  importText = (text: string): string => {
    const file = readSavedFile(text);
    if (typeof file === 'string') return file;
    const [safe, left] = fileWithoutSecrets(file, this.#page);
    const { rows, message } = mergeSaved(this.#saved, this.variables.defined, safe);
    this.#rows.apply(changesOf(rows));
    this.variables.fill();
    if (rows.length > 0) this.#undo = this.#undoOfImport(rows);
    if (left === 0) return message;
    return `${message} Left out ${left} ${left === 1 ? 'text that looks' : 'texts that look'} like an access token.`;
  };

  /** Drops all of it, here and in the browser. */
  clear = async (): Promise<void> => {
    this.#undo = undefined;
    this.#opened = undefined;
    const cleared = this.#rows.clear();
    this.variables.fill();
    await cleared;
  };

  get #saved(): Saved {
    return { folders: this.folders, requests: this.requests };
  }

  #add(fields: RequestFields, folder: string): SavedRequest {
    const row = this.#placed(fields, folder);
    this.#rows.apply(changesOf([row]));
    return row;
  }

  /** A new row, behind the others of its folder. */
  #placed(fields: RequestFields, folder: string): SavedRequest {
    const siblings = this.requests.filter((request) => request.folder === folder);
    const taken = siblings.map((request) => request.name);
    const name = freeName(cleanName(fields.name) || fields.endpoint, taken);
    const order = nextOrder(siblings);
    return { ...fields, kind: 'request', version: 1, id: newId(), name, folder, order };
  }

  /** Says what of the form was not saved. */
  #leftOut(): string {
    const { kept } = this.#page.secretGuard;
    const names = Object.keys(filledValues(this.#page.values)).filter(
      (name) => !(name in kept.draft.values),
    );
    return names.length === 0
      ? ''
      : ` without ${names.join(', ')}, which ${names.length === 1 ? 'looks' : 'look'} like an access token`;
  }

  #undoOfImport(rows: readonly SavedRow[]): Undo {
    // What was changed since stays.
    const isUnchanged = (row: SavedRow): boolean =>
      JSON.stringify(this.#rows.get(keyOf(row))) === JSON.stringify(row);
    return {
      label: 'Undo import',
      done: 'The import was undone.',
      changes: () => changesOf([], rows.filter(isUnchanged).map(keyOf)),
    };
  }
}

/** The saved requests of a page, made when they are first asked for. */
export const savedRequestsOf = oncePer((explorer: Explorer): SavedRequests => {
  const channel = 'BroadcastChannel' in globalThis && new BroadcastChannel('explorer-saved');
  const notify = () => channel && channel.postMessage('changed');
  const factory = 'indexedDB' in globalThis ? indexedDB : undefined;
  const made = new SavedRequests(explorer, savedRequestStore(factory), { notify });
  if (channel) channel.addEventListener('message', () => void made.load());
  return made;
});
