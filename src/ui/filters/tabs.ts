// This file lists what the workbench tells about a filter, in the order of its tabs.
import type { Component } from 'svelte';
import Consequence from './ChangesView.svelte';
import KeptView from './saved/SavedFiltersView.svelte';
import Making from './CallView.svelte';
import TypesView from './TypesView.svelte';
import type { Workbench } from './workbench.svelte.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly View: Component<{ workbench: Workbench }>;
}

export const tabs = [
  { id: 'consequence', label: 'What it changes', View: Consequence },
  { id: 'making', label: 'Call and commands', View: Making },
  { id: 'types', label: 'Types', View: TypesView },
  { id: 'kept', label: 'Kept filters', View: KeptView },
] as const satisfies readonly Tab[];
