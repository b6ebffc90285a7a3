// The features that open something over the text, with the lists, menus and the Markdown that they bring along.
import './core.ts';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/hover/register';
