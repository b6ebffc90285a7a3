// What can be set of an editor, and its colours.
import 'monaco-editor/editor/common/config/editorOptions';
import 'monaco-editor/editor/common/core/editorColorRegistry';
