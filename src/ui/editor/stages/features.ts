// All features of a pane to read in.
import './hover.ts';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/inlayHints/register';
import 'monaco-editor/features/longLinesHelper/register';
