// The views of a response, in the order of their tabs.
import type { Component } from 'svelte';
import type { ViewId } from '../state/panel-id.ts';
import type { ViewProps } from './view-props.ts';

export interface View {
  readonly id: ViewId;
  readonly label: string;
  /** Also shows what came without a text: an error on the way, a cancelled request. */
  readonly withoutText?: true;
  readonly load: () => ViewModule | Promise<ViewModule>;
}

interface ViewModule {
  readonly default: Component<ViewProps>;
}

/** What was loaded before is there without a wait; what failed to load is asked for again. */
function keepLoaded(load: () => Promise<ViewModule>): View['load'] {
  let kept: ViewModule | undefined;
  return () => kept ?? load().then((module) => (kept = module));
}

export const views = [
  { id: 'json', label: 'JSON', load: keepLoaded(() => import('./json/JsonView.svelte')) },
  { id: 'table', label: 'Table', load: keepLoaded(() => import('./table/TableView.svelte')) },
  { id: 'charts', label: 'Charts', load: keepLoaded(() => import('./charts/ChartsView.svelte')) },
  {
    id: 'preview',
    label: 'Preview',
    load: keepLoaded(() => import('./preview/PreviewView.svelte')),
  },
  {
    id: 'headers',
    label: 'Headers',
    withoutText: true,
    load: keepLoaded(() => import('./headers/HeadersView.svelte')),
  },
  {
    id: 'compare',
    label: 'Compare',
    withoutText: true,
    load: keepLoaded(() => import('./compare/CompareView.svelte')),
  },
] as const satisfies readonly View[];
