import { loadEditor } from '../load.ts';
import type * as viewModule from './view.ts';

/** The code of the diff editor, which stands on that of the editor. */
export async function loadDiffEditor(): Promise<typeof viewModule> {
  await loadEditor();
  return import('./view.ts');
}
