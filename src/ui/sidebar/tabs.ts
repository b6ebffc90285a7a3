// What stands at the left of the page, in the order of the tabs.
import type { Component } from 'svelte';
import type { SidebarId } from '../state/panel-id.ts';

interface SidebarTab {
  readonly id: Exclude<SidebarId, 'endpoints'>;
  readonly label: string;
  /** Given what closes the sidebar where it lies over the form. */
  readonly load: () => Promise<{ readonly default: Component<{ onchoose: () => void }> }>;
}

export const sidebarTabs = [
  { id: 'saved', label: 'Saved', load: () => import('../saved/SavedRequestsView.svelte') },
  { id: 'history', label: 'History', load: () => import('../history/HistoryView.svelte') },
  { id: 'guides', label: 'Guides', load: () => import('../guides/GuidesView.svelte') },
] as const satisfies readonly SidebarTab[];
