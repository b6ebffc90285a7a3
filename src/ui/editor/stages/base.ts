// The smallest feature of the editor, for what it depends on: documents, commands and settings.
import 'monaco-editor/features/longLinesHelper/register';
