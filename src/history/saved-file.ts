// This file writes saved requests as JSON for a file, and reads them from any file: it may come from anybody.
import * as v from 'valibot';
import { findEndpoint } from '../request/draft.ts';
import { isRecord, parseJson } from '../request/json.ts';
import { shorten } from '../request/shorten.ts';
import { groupsOf, nameGiver, nextOrder } from './saved-order.ts';
import type { Saved } from './saved-order.ts';
import { cleanName, knownValues, newId, requestFields, variableFields } from './saved-rows.ts';
import type { Folder, SavedRequest, SavedRow, Variable } from './saved-rows.ts';

const format = 'teams-api-explorer/saved-requests';
const version = 1;
/** Characters; rows of a kind. */
const longestFile = 20_000_000;
const most = { folders: 200, requests: 2000, variables: 500 };

/** What a file holds: its rows with new ids, whatever ids it names. */
export interface SavedFile extends Saved {
  readonly variables: readonly Variable[];
  /** The endpoints that are not in the catalog, each once. */
  readonly unknown: readonly string[];
  /** How many rows could not be read, and how many were too many. */
  readonly damaged: number;
  readonly beyond: number;
}

/** What an import does. */
export interface ImportedRows {
  readonly rows: readonly SavedRow[];
  readonly message: string;
}

const requestSchema = v.object(requestFields);
const folderSchema = v.object({
  name: requestFields.name,
  requests: v.optional(v.array(v.unknown()), []),
});
const variableSchema = v.object(variableFields);
const fileSchema = v.object({
  folders: v.optional(v.array(v.unknown()), []),
  requests: v.optional(v.array(v.unknown()), []),
  variables: v.optional(v.array(v.unknown()), []),
});

/** All of it as a text that people can read, too. */
export function writeSavedFile(saved: Saved, variables: readonly Variable[]): string {
  const written = groupsOf(saved).map(({ folder, requests }) => ({
    name: folder?.name ?? '',
    requests: requests.map(({ name, notes, endpoint, values, style, view, filterName }) => {
      return { name, notes, endpoint, values, style, view, filterName };
    }),
  }));
  const file = {
    format,
    version,
    folders: written.slice(0, -1),
    requests: written.at(-1)?.requests ?? [],
    variables: variables.map(({ name, text }) => ({ name, text })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads any text whatever; a sentence where it holds no saved requests. */
export function readSavedFile(text: string): SavedFile | string {
  if (text.length > longestFile)
    return 'Nothing was imported: the file is longer than any export of this page.';
  const value = parseJson(text);
  if (!isRecord(value) || value.format !== format)
    return "Nothing was imported: the file isn't an export of saved requests.";
  if (typeof value.version === 'number' && value.version > version)
    return `Nothing was imported: the file is version ${value.version}, but this page reads version ${version}. Update the explorer and try again.`;
  const file = v.safeParse(fileSchema, value);
  if (value.version !== version || !file.success)
    return 'Nothing was imported: the file has no lists of folders, requests and variables.';
  return readLists(file.output);
}

function readLists(file: v.InferOutput<typeof fileSchema>): SavedFile {
  const tally = { damaged: 0, beyond: 0, unknown: new Set<string>() };
  const folders: Folder[] = [];
  const requests: SavedRequest[] = [];
  const take = (rows: readonly unknown[], folder: string): void => {
    for (const row of rows) {
      if (requests.length >= most.requests) tally.beyond += 1;
      else takeRequest(row, folder);
    }
  };
  const takeRequest = (row: unknown, folder: string): void => {
    const slug = isRecord(row) && typeof row.endpoint === 'string' ? row.endpoint : undefined;
    const read = v.safeParse(requestSchema, row, { abortEarly: true });
    if (slug !== undefined && !findEndpoint(slug)) tally.unknown.add(shorten(cleanName(slug)));
    else if (!read.success) tally.damaged += 1;
    else {
      const { output } = read;
      const order = requests.length;
      const place = { kind: 'request', version, id: newId(), folder, order } as const;
      requests.push({ ...output, ...place, values: knownValues(output) });
    }
  };
  for (const row of file.folders) {
    const read = v.safeParse(folderSchema, row, { abortEarly: true });
    if (folders.length >= most.folders) tally.beyond += 1;
    else if (!read.success) tally.damaged += 1;
    else {
      const { name } = read.output;
      const known = folders.find((one) => one.name === name);
      const folder = known ?? { kind: 'folder', version, id: newId(), name, order: folders.length };
      if (!known) folders.push(folder);
      take(read.output.requests, folder.id);
    }
  }
  take(file.requests, '');
  const variables = readVariables(file.variables, tally);
  return { ...tally, folders, requests, variables, unknown: [...tally.unknown] };
}

function readVariables(
  rows: readonly unknown[],
  tally: { damaged: number; beyond: number },
): Variable[] {
  const variables = new Map<string, Variable>();
  for (const row of rows.slice(0, most.variables)) {
    const read = v.safeParse(variableSchema, row, { abortEarly: true });
    if (read.success)
      variables.set(read.output.name, { kind: 'variable', version, ...read.output });
    else tally.damaged += 1;
  }
  tally.beyond += Math.max(0, rows.length - most.variables);
  return [...variables.values()];
}

/** Puts what a file holds beside what is there: nothing of one's own is replaced. */
export function mergeSaved(
  own: Saved,
  ownVariables: readonly Variable[],
  file: SavedFile,
): ImportedRows {
  const added: SavedRow[] = [];
  const told = { added: 0, renamed: 0, present: 0, kept: [] as string[], variables: 0 };
  const folderIds = new Map<string, string>([['', '']]);
  let order = nextOrder(own.folders);
  for (const folder of file.folders) {
    const same = own.folders.find(({ name }) => name === folder.name);
    folderIds.set(folder.id, same?.id ?? folder.id);
    if (!same) added.push({ ...folder, order: order++ });
  }
  let next = nextOrder(own.requests);
  const siblingsIn = keepSiblings(own.requests);
  for (const request of file.requests) {
    const folder = folderIds.get(request.folder) ?? '';
    const { contents, giveName } = siblingsIn(folder);
    const text = contentOf(request);
    if (contents.has(text)) {
      told.present += 1;
      continue;
    }
    contents.add(text);
    const name = giveName(request.name);
    if (name === request.name) told.added += 1;
    else told.renamed += 1;
    added.push({ ...request, folder, name, order: next++ });
  }
  for (const variable of file.variables) {
    const known = ownVariables.find(({ name }) => name === variable.name);
    if (!known) {
      told.variables += 1;
      added.push(variable);
    } else if (known.text !== variable.text) told.kept.push(variable.name);
  }
  return { rows: added, message: describe(told, file) };
}

interface Siblings {
  /** What each of them is but for its place: nothing is added twice. */
  readonly contents: Set<string>;
  readonly giveName: (name: string) => string;
}

/** What is known of the requests of each folder: a file may hold thousands. */
function keepSiblings(own: readonly SavedRequest[]): (folder: string) => Siblings {
  const known = new Map<string, Siblings>();
  return (folder) => {
    const found = known.get(folder);
    if (found) return found;
    const requests = own.filter((request) => request.folder === folder);
    const siblings = {
      contents: new Set(requests.map(contentOf)),
      giveName: nameGiver(requests.map(({ name }) => name)),
    };
    known.set(folder, siblings);
    return siblings;
  };
}

/** All of a request but its place, as a text. Whoever has renamed it by a number has not made another. */
function contentOf({ name, notes, endpoint, values, style, view }: SavedRequest): string {
  const own = name.replace(/ \(\d+\)$/, '');
  return JSON.stringify([own, notes, endpoint, Object.entries(values).toSorted(), style, view]);
}

function describe(
  told: {
    readonly added: number;
    readonly renamed: number;
    readonly present: number;
    readonly kept: readonly string[];
    readonly variables: number;
  },
  { unknown, damaged, beyond }: SavedFile,
): string {
  const count = told.added + told.renamed;
  const said = [
    `${counted(count, 'request')} added`,
    ...(told.renamed > 0 ? [`${told.renamed} of them renamed, because the name was taken`] : []),
    ...(told.present > 0 ? [`${told.present} already there`] : []),
    ...(told.variables > 0 ? [`${counted(told.variables, 'variable')} added`] : []),
    ...(told.kept.length > 0
      ? [`your own value kept for ${told.kept.map((name) => shorten(name)).join(', ')}`]
      : []),
    ...(unknown.length > 0
      ? [`left out, because the catalog has no such endpoint: ${listed(unknown)}`]
      : []),
    ...(damaged > 0 ? [`${counted(damaged, 'row')} could not be read`] : []),
    ...(beyond > 0 ? [`${counted(beyond, 'row')} too many left out`] : []),
  ].join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

function counted(count: number, thing: string): string {
  return `${count || 'no'} ${thing}${count === 1 ? '' : 's'}`;
}
