const panelIds = ['response', 'reference', 'fields', 'doctor', 'errors', 'v3'] as const;
const viewIds = ['json', 'table', 'charts', 'preview', 'headers', 'compare'] as const;

/** What stands below the request: the response, or what explains one. */
export type PanelId = (typeof panelIds)[number];

/** A way to look at the response. */
export type ViewId = (typeof viewIds)[number];

/** What is shown below the request, as one word: the panel, or the view of the response unless it is the first. */
export function tabName(panel: PanelId, view: ViewId): string {
  if (panel !== 'response') return panel;
  return view === viewIds[0] ? '' : view;
}

/** What a word of `tabName` means; the response as JSON for one that it has not. */
export function readTab(name: string): { readonly panel: PanelId; readonly view: ViewId } {
  return {
    panel: panelIds.find((id) => id === name) ?? 'response',
    view: viewIds.find((id) => id === name) ?? 'json',
  };
}

/** What stands at the left: the endpoints, requests of before, or what there is to learn. */
export type SidebarId = 'endpoints' | 'saved' | 'history' | 'guides';

/** What lies over the page while it is wanted. */
export type DialogId = 'palette' | 'paste' | 'export' | 'shortcuts' | 'support-bundle' | 'traffic';
