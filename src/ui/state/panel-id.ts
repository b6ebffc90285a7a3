/** The panels that can be shown below the request; panels/index.ts lists them. */
export type PanelId = 'response' | 'fields' | 'doctor' | 'errors';
