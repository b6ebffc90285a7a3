// This file builds rows of saved requests, with defaults for all that a test is not about.
import type { Folder, SavedRequest } from '../../../src/history/saved-rows.ts';

export function requestRow(given: Partial<SavedRequest> & { readonly id: string }): SavedRequest {
  return {
    kind: 'request',
    version: 1,
    folder: '',
    order: 0,
    name: `Request ${given.id}`,
    notes: '',
    endpoint: 'questions',
    values: { tagged: 'ci' },
    style: 'query',
    view: 'json',
    filterName: '',
    ...given,
  };
}

export function folderRow(given: Partial<Folder> & { readonly id: string }): Folder {
  return { kind: 'folder', version: 1, name: `Folder ${given.id}`, order: 0, ...given };
}
