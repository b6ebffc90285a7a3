// This file is the part of Monaco that everything else of it builds on.
import 'monaco-editor/features/codeEditor/register';
