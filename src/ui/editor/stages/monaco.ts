// This file is Monaco's programming interface. Whatever imports it belongs to the lazy chunks.
export { editor, languages, Range } from 'monaco-editor/editor';
