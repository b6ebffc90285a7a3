// The editor without its features.
import 'monaco-editor/features/codeEditor/register';
