import type { Verb } from '../../catalog/endpoint.ts';

/** What the palette offers. */
export interface PaletteItem {
  /** Different for all items of a group. */
  readonly id: string;
  readonly title: string;
  /** Says more, and is searched too. */
  readonly detail?: string;
  /** Other words for it: they are searched, and not shown. */
  readonly words?: string;
  readonly verb?: Verb;
  /** The shortcut that does the same. */
  readonly keys?: string;
  /** The slug that is hidden in it on a shared screen; that of the form where none is given. */
  readonly team?: string;
  readonly choose: () => unknown;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}
