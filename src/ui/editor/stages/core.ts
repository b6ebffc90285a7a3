// This file is the editor without its features.
import 'monaco-editor/features/codeEditor/register';
