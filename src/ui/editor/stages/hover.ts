// The features that open something over the text.
import './menu.ts';
import 'monaco-editor/features/hover/register';
