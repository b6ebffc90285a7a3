// This file keeps saved requests in order: folders with their requests, then the requests in none.
import { longestName } from './saved-rows.ts';
import type { Folder, SavedRequest } from './saved-rows.ts';

/** A folder with its requests; the last group has none, and holds what is in no folder. */
export interface Group {
  readonly folder: Folder | undefined;
  readonly requests: readonly SavedRequest[];
}

export interface Saved {
  readonly folders: readonly Folder[];
  readonly requests: readonly SavedRequest[];
}

/** Where a request goes: into a folder, before the one that has this index there by now. */
export interface Place {
  readonly folder: string;
  readonly index: number;
}

/** Of the same order, as two tabs may make it, the id decides: every tab shows the same. */
function inOrder<T extends Folder | SavedRequest>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export function groupsOf({ folders, requests }: Saved): readonly Group[] {
  const known = new Set(folders.map(({ id }) => id));
  const sorted = inOrder(requests);
  return [
    ...inOrder(folders).map((folder) => ({
      folder,
      requests: sorted.filter((request) => request.folder === folder.id),
    })),
    // The folder may have been deleted in another tab.
    { folder: undefined, requests: sorted.filter((request) => !known.has(request.folder)) },
  ];
}

/** The requests that a move changes, as they are after it. */
export function moveRequest(saved: Saved, id: string, { folder, index }: Place): SavedRequest[] {
  const moved = saved.requests.find((request) => request.id === id);
  const group = groupsOf(saved).find((one) => (one.folder?.id ?? '') === folder);
  if (!moved || !group) return [];
  const before = group.requests.slice(0, index).filter((request) => request.id !== id);
  const after = group.requests.slice(index).filter((request) => request.id !== id);
  return [...before, moved, ...after].flatMap((request, order) =>
    request.order === order && request.folder === folder ? [] : [{ ...request, folder, order }],
  );
}

/** The folders that a move changes, as they are after it; `index` as it is before. */
export function moveFolder(saved: Saved, id: string, index: number): Folder[] {
  const folders = inOrder(saved.folders);
  const moved = folders.find((folder) => folder.id === id);
  if (!moved) return [];
  const rest = (some: readonly Folder[]) => some.filter((folder) => folder.id !== id);
  return [...rest(folders.slice(0, index)), moved, ...rest(folders.slice(index))].flatMap(
    (folder, order) => (folder.order === order ? [] : [{ ...folder, order }]),
  );
}

/** One step up or down: within the folder, and from its end into the next one; undefined where there is nowhere to go. */
export function stepOf(saved: Saved, id: string, by: -1 | 1): Place | undefined {
  const groups = groupsOf(saved);
  const at = groups.findIndex(({ requests }) => requests.some((request) => request.id === id));
  const group = groups[at];
  if (!group) return undefined;
  const index = group.requests.findIndex((request) => request.id === id);
  const next = index + by;
  if (next >= 0 && next < group.requests.length)
    return { folder: group.folder?.id ?? '', index: by === 1 ? index + 2 : next };
  const other = groups[at + by];
  if (!other) return undefined;
  return { folder: other.folder?.id ?? '', index: by === 1 ? 0 : other.requests.length };
}

/** Gives names that none of the others has, nor one that was given before. Thousands of the same take no longer than few. */
export function nameGiver(taken: Iterable<string>): (name: string) => string {
  const names = new Set(taken);
  const counts = new Map<string, number>();
  return (name) => {
    let free = name;
    let count = counts.get(name) ?? 1;
    while (names.has(free)) free = numbered(name, (count += 1));
    counts.set(name, count);
    names.add(free);
    return free;
  };
}

/** A name that none of the others has. */
export function freeName(name: string, taken: readonly string[]): string {
  return nameGiver(taken)(name);
}

/** The number stays where the name is cut. */
function numbered(name: string, count: number): string {
  const end = ` (${count})`;
  const letters = Array.from(name).slice(0, longestName - end.length);
  return letters.join('').trimEnd() + end;
}

/** Where the next one is put: behind all others. */
export function nextOrder(rows: readonly { readonly order: number }[]): number {
  return rows.reduce((last, { order }) => Math.max(last, order), -1) + 1;
}
