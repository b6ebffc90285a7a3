// The panels below the request, in the order of their tabs.
import type { Component } from 'svelte';
import type { PanelId } from '../state/panel-id.ts';
import ResponsePanel from './ResponsePanel.svelte';

export interface Panel {
  readonly id: PanelId;
  readonly label: string;
  readonly load: () => Component | Promise<{ readonly default: Component }>;
}

export const panels = [
  { id: 'response', label: 'Response', load: () => ResponsePanel },
  { id: 'fields', label: 'Missing fields', load: () => import('./FieldsPanel.svelte') },
  { id: 'doctor', label: 'Doctor', load: () => import('./DoctorPanel.svelte') },
  { id: 'errors', label: 'Error laboratory', load: () => import('./ErrorsPanel.svelte') },
] as const satisfies readonly Panel[];
