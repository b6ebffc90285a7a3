// What draws the lines, and takes the mouse and the keys.
import 'monaco-editor/editor/browser/view';
