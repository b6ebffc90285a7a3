// The views of a response, in the order of their tabs.
import type { Component } from 'svelte';
import type { Exchange } from '../state/exchange.ts';
import type { ViewId } from '../state/panel-id.ts';

/** What every view of a response is given. */
export interface ViewProps {
  readonly exchange: Exchange;
  /** The response as it may be shown, copied and downloaded: without a byte order mark, masked in presentation mode. */
  readonly text: string;
  /** How many characters of it are JSON, where they are not all. */
  readonly end: number | undefined;
}

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
