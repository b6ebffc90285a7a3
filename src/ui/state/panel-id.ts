/** What stands below the request: the response, or what explains one. */
export type PanelId = 'response' | 'fields' | 'doctor' | 'errors';

/** A way to look at the response. */
export type ViewId = 'json' | 'table' | 'charts' | 'preview' | 'headers' | 'compare';
