// What can lie over the page, each fetched when it is opened.
import type { Component } from 'svelte';
import type { DialogId } from '../state/panel-id.ts';

interface Dialog {
  readonly id: DialogId;
  readonly load: () => Promise<{ readonly default: Component<{ onclose: () => void }> }>;
}

export const dialogs: readonly Dialog[] = [
  { id: 'palette', load: () => import('../palette/PaletteDialog.svelte') },
  { id: 'paste', load: () => import('./PasteDialog.svelte') },
  { id: 'export', load: () => import('./ExportDialog.svelte') },
  { id: 'support-bundle', load: () => import('./SupportBundleDialog.svelte') },
  { id: 'traffic', load: () => import('./TrafficDialog.svelte') },
  { id: 'shortcuts', load: () => import('./ShortcutsDialog.svelte') },
];
