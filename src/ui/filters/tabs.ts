// The tabs of the workbench, in their order.
import type { Component } from 'svelte';
import CallView from './CallView.svelte';
import ChangesView from './ChangesView.svelte';
import TypesView from './TypesView.svelte';
import SavedFiltersView from './saved/SavedFiltersView.svelte';
import type { Workbench } from './workbench.svelte.ts';

export interface WorkbenchTab {
  readonly id: string;
  readonly label: string;
  readonly View: Component<{ workbench: Workbench }>;
}

export const workbenchTabs = [
  { id: 'changes', label: 'Changes', View: ChangesView },
  { id: 'call', label: 'Call and commands', View: CallView },
  { id: 'types', label: 'Types', View: TypesView },
  { id: 'saved', label: 'Saved filters', View: SavedFiltersView },
] as const satisfies readonly WorkbenchTab[];
