import { groupsOf, stepOf } from '../../history/saved-order.ts';
import type { Place } from '../../history/saved-order.ts';
import type { SavedRequests } from './saved-requests.svelte.ts';
import { treeItems } from './tree-items.ts';
import type { TreeItem } from './tree-items.ts';

/** What is dragged over: before or after a row, or into a folder. */
export interface DropMark {
  readonly key: string;
  readonly at: 'before' | 'after' | 'into';
}

/** What the tree knows beside what is saved: what is folded, which row Tab stops at, and what is dragged. */
export class SavedTree {
  readonly #saved: SavedRequests;
  readonly say: (message: string) => void;
  #toggled = $state.raw<readonly string[]>([]);
  #visited = $state.raw('');
  /** The row that is being named, and the one whose notes are being written. */
  naming = $state.raw<string>();
  noting = $state.raw<string>();
  dragged = $state.raw<TreeItem>();
  mark = $state.raw<DropMark>();

  constructor(saved: SavedRequests, say: (message: string) => void) {
    this.#saved = saved;
    this.say = say;
  }

  readonly items: readonly TreeItem[] = $derived.by(() =>
    treeItems(this.#saved.groups, this.#toggled, !this.#saved.hidesStarterSet),
  );
  /** The tree is a single stop for Tab. */
  readonly stop: string | undefined = $derived.by(
    () =>
      [this.#visited, this.#saved.opened?.id].find((key) =>
        this.items.some((item) => item.key === key),
      ) ?? this.items[0]?.key,
  );

  visit(key: string): void {
    this.#visited = key;
  }

  toggle(key: string): void {
    const others = this.#toggled.filter((one) => one !== key);
    this.#toggled = others.length < this.#toggled.length ? others : [...others, key];
  }

  /** Moves a row one step up or down, and says where it is now. */
  step(item: TreeItem, by: -1 | 1): void {
    if (item.kind === 'folder') {
      this.#saved.moveFolder(item.key, item.position - 1 + (by === 1 ? 2 : -1));
      const at = this.#saved.groups.findIndex(({ folder }) => folder?.id === item.key);
      this.say(`Folder ${at + 1} of ${this.#saved.groups.length - 1}.`);
    }
    if (item.kind !== 'request') return;
    const { folders, requests } = this.#saved;
    const place = stepOf({ folders, requests }, item.key, by);
    if (!place) this.say(`It is the ${by === 1 ? 'last' : 'first'} already.`);
    else this.#place(item.key, place);
  }

  /** Marks where what is dragged would go; returns whether it can go there. */
  dragOver(over: TreeItem, share: number): boolean {
    const at = dropAt(this.dragged, over, share);
    if (this.mark?.key !== over.key || this.mark.at !== at) this.mark = at && { key: over.key, at };
    return at !== undefined;
  }

  drop(over: TreeItem): void {
    const { dragged, mark } = this;
    this.endDrag();
    if (!dragged || !mark) return;
    const past = mark.at === 'after' ? 1 : 0;
    if (dragged.kind === 'folder' && over.kind === 'folder') {
      this.#saved.moveFolder(dragged.key, over.position - 1 + past);
      this.say('The folder was moved.');
    } else if (dragged.kind === 'request') {
      if (over.kind === 'folder') this.#place(dragged.key, { folder: over.key, index: 0 });
      else if (over.kind === 'starter-set') this.#place(dragged.key, this.#looseEnd());
      else if (over.kind === 'request') {
        const { requests, folder } = this.#groupOf(over.key) ?? {};
        const index = requests?.findIndex(({ id }) => id === over.key) ?? 0;
        this.#place(dragged.key, { folder: folder?.id ?? '', index: index + past });
      }
    }
  }

  /** Drops it below all rows: it is in no folder then. */
  dropAtEnd(): void {
    const { dragged } = this;
    this.endDrag();
    if (dragged?.kind === 'request') this.#place(dragged.key, this.#looseEnd());
  }

  endDrag(): void {
    this.dragged = undefined;
    this.mark = undefined;
  }

  #place(id: string, place: Place): void {
    this.#saved.move(id, place);
    const { folder, requests = [] } = this.#groupOf(id) ?? {};
    // It would be out of sight.
    if (folder && this.#toggled.includes(folder.id)) this.toggle(folder.id);
    const at = requests.findIndex((request) => request.id === id) + 1;
    const where = folder ? `in the folder ${folder.name}` : 'outside the folders';
    this.say(`Moved to place ${at} of ${requests.length} ${where}.`);
  }

  #groupOf(id: string) {
    return this.#saved.groups.find(({ requests }) => requests.some((request) => request.id === id));
  }

  #looseEnd(): Place {
    const { folders, requests } = this.#saved;
    return { folder: '', index: groupsOf({ folders, requests }).at(-1)?.requests.length ?? 0 };
  }
}

function dropAt(
  dragged: TreeItem | undefined,
  over: TreeItem,
  share: number,
): DropMark['at'] | undefined {
  if (!dragged || dragged.key === over.key) return undefined;
  const half = share < 0.5 ? 'before' : 'after';
  if (dragged.kind === 'folder') return over.kind === 'folder' ? half : undefined;
  if (dragged.kind !== 'request') return undefined;
  if (over.kind === 'folder') return 'into';
  if (over.kind === 'starter-set') return 'before';
  return over.kind === 'request' ? half : undefined;
}
