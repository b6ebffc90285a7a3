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

interface View {
  readonly id: ViewId;
  readonly label: string;
  readonly load: () => Promise<{ readonly default: Component<ViewProps> }>;
}

export const views = [
  { id: 'json', label: 'JSON', load: () => import('./json/JsonView.svelte') },
  { id: 'charts', label: 'Charts', load: () => import('./charts/ChartsView.svelte') },
  { id: 'preview', label: 'Preview', load: () => import('./preview/PreviewView.svelte') },
] as const satisfies readonly View[];
