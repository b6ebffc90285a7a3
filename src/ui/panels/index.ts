// The panels that explain a response or the endpoint, in the order of their tabs, which follow those of its views.
import type { Component } from 'svelte';
import type { PanelId } from '../state/panel-id.ts';

interface Panel {
  readonly id: Exclude<PanelId, 'response'>;
  readonly label: string;
  /** What the palette calls it, where that is not the label alone, and by which other words it is found there. */
  readonly action?: string;
  readonly words: string;
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const panels: readonly Panel[] = [
  {
    id: 'reference',
    label: 'Reference',
    action: 'Reference of this endpoint',
    words: 'documentation docs help parameters fields example errors',
    load: () => import('./ReferencePanel.svelte'),
  },
  {
    id: 'fields',
    label: 'Missing fields',
    words: 'why',
    load: () => import('./FieldsPanel.svelte'),
  },
  {
    id: 'doctor',
    label: 'Doctor',
    words: 'diagnose token why',
    load: () => import('./DoctorPanel.svelte'),
  },
  {
    id: 'errors',
    label: 'Error laboratory',
    words: 'trigger',
    load: () => import('./ErrorsPanel.svelte'),
  },
  {
    id: 'v3',
    label: 'To v3',
    action: 'Move this request to API v3',
    words: 'migrate migration upgrade version',
    load: () => import('./V3Panel.svelte'),
  },
];
