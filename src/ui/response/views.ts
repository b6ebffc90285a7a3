// The views of a response, in the order of their tabs.
import type { Component } from 'svelte';
import type { ViewId } from '../state/panel-id.ts';
import type { ViewProps } from './view-props.ts';

export interface View {
  readonly id: ViewId;
  readonly label: string;
  /** Also shows what came without a text: an error on the way, a cancelled request. */
  readonly withoutText?: true;
  readonly load: () => Promise<{ readonly default: Component<ViewProps> }>;
}

export const views = [
  { id: 'json', label: 'JSON', load: () => import('./json/JsonView.svelte') },
  { id: 'table', label: 'Table', load: () => import('./table/TableView.svelte') },
  { id: 'charts', label: 'Charts', load: () => import('./charts/ChartsView.svelte') },
  { id: 'preview', label: 'Preview', load: () => import('./preview/PreviewView.svelte') },
  {
    id: 'headers',
    label: 'Headers',
    withoutText: true,
    load: () => import('./headers/HeadersView.svelte'),
  },
  {
    id: 'compare',
    label: 'Compare',
    withoutText: true,
    load: () => import('./compare/CompareView.svelte'),
  },
] as const satisfies readonly View[];
