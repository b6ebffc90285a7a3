// What makes elements of the Markdown of a note.
import 'monaco-editor/base/browser/markdownRenderer';
