// Monaco as the page uses it. Whatever imports it belongs to the lazy chunks.
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/inlayHints/register';
import 'monaco-editor/features/longLinesHelper/register';

export { editor, KeyCode, KeyMod, languages, Range } from 'monaco-editor/editor';
