// This file is the smallest feature of the editor, for what it stands on: documents, commands and settings.
import 'monaco-editor/features/longLinesHelper/register';
