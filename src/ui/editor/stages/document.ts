// Documents, with their lines, tokens and brackets.
import 'monaco-editor/editor/common/model/textModel';
