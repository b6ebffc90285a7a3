// This file says what the tree of saved requests shows, row by row.
import type { Group } from '../../history/saved-order.ts';
import type { Folder, SavedRequest } from '../../history/saved-rows.ts';
import { starterTasks } from '../../request/starter-tasks.ts';
import type { StarterTask } from '../../request/starter-tasks.ts';

interface Position {
  readonly key: string;
  readonly level: 1 | 2;
  /** Among those of its folder, counted from 1. */
  readonly position: number;
  readonly of: number;
}

export type TreeItem = Position &
  (
    | {
        readonly kind: 'folder';
        readonly folder: Folder;
        readonly isOpen: boolean;
        readonly count: number;
      }
    | { readonly kind: 'request'; readonly request: SavedRequest }
    | { readonly kind: 'starter-set'; readonly isOpen: boolean; readonly count: number }
    | { readonly kind: 'task'; readonly task: StarterTask }
  );

const starterSet = 'starter set';

/** The rows that are in sight, where these keys are toggled: a folder is open unless it is, the starter set is not. */
export function treeItems(
  groups: readonly Group[],
  toggled: readonly string[],
  showsStarterSet: boolean,
): readonly TreeItem[] {
  const loose = groups.at(-1)?.requests ?? [];
  const of = groups.length - 1 + loose.length + (showsStarterSet ? 1 : 0);
  const items: TreeItem[] = [];
  let position = 0;
  for (const { folder, requests } of groups) {
    const isOpen = !folder || !toggled.includes(folder.id);
    if (folder) {
      const row = {
        kind: 'folder',
        key: folder.id,
        folder,
        isOpen,
        count: requests.length,
      } as const;
      items.push({ ...row, level: 1, position: ++position, of });
    }
    for (const [index, request] of isOpen ? requests.entries() : []) {
      const place = folder
        ? ({ level: 2, position: index + 1, of: requests.length } as const)
        : ({ level: 1, position: ++position, of } as const);
      items.push({ kind: 'request', key: request.id, request, ...place });
    }
  }
  if (showsStarterSet) {
    const isOpen = toggled.includes(starterSet);
    const count = starterTasks.length;
    const row = { kind: 'starter-set', key: starterSet, isOpen, count } as const;
    items.push({ ...row, level: 1, position: position + 1, of });
    for (const [index, task] of isOpen ? starterTasks.entries() : [])
      items.push({ kind: 'task', key: task.title, task, level: 2, position: index + 1, of: count });
  }
  return items;
}

/** The row that a key leads to; undefined for a key that does not walk. */
export function walk(items: readonly TreeItem[], at: number, key: string): TreeItem | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[Math.min(items.length - 1, at + 1)];
    case 'ArrowUp':
      return items[Math.max(0, at - 1)];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

/** The folder that a row is in. */
export function parentOf(items: readonly TreeItem[], at: number): TreeItem | undefined {
  return items[at]?.level === 2
    ? items.slice(0, at).findLast(({ level }) => level === 1)
    : undefined;
}
