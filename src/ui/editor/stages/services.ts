// What all editors share.
import 'monaco-editor/editor/standalone/browser/standaloneServices';
