// Cursors, and where the lines of a document are on the screen.
import 'monaco-editor/editor/common/viewModel/viewModelImpl';
