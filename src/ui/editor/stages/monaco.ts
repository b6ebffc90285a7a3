// Monaco as the page uses it. Whatever imports it belongs to the lazy chunks.
import './features.ts';

export { editor, KeyCode, KeyMod, languages, Range } from 'monaco-editor/editor';
export type { CancellationToken } from 'monaco-editor/editor';
