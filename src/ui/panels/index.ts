// The panels that explain a response, in the order of their tabs, which follow those of its views.
import type { Component } from 'svelte';
import type { PanelId } from '../state/panel-id.ts';

interface Panel {
  readonly id: Exclude<PanelId, 'response'>;
  readonly label: string;
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const panels = [
  { id: 'fields', label: 'Missing fields', load: () => import('./FieldsPanel.svelte') },
  { id: 'doctor', label: 'Doctor', load: () => import('./DoctorPanel.svelte') },
  { id: 'errors', label: 'Error laboratory', load: () => import('./ErrorsPanel.svelte') },
] as const satisfies readonly Panel[];
