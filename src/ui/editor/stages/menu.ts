// The menu of the editor, with the buttons and boxes that it shares with the other features.
import './core.ts';
import 'monaco-editor/features/contextmenu/register';
