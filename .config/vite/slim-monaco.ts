import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Modules of Monaco that its core imports for features that the page does not have. They are named here because the page
 * cannot choose: the features that it does import reach them.
 */
const unused = [
  // Only for marks of problems, for which no language service is there.
  'editor/contrib/codeAction/browser/codeAction',
  'editor/contrib/codeAction/browser/codeActionController',
  'editor/contrib/gotoError/browser/gotoError',
  // Definitions and references of code, and the window that peeks at them.
  'editor/contrib/gotoSymbol/browser/goToCommands',
  'editor/contrib/gotoSymbol/browser/peek/referencesController',
  // Lists of commands and files.
  'editor/standalone/browser/quickInput/standaloneQuickInputService',
  'platform/actionWidget/browser/actionWidget',
  // Lists and trees of which some of these are made.
  'platform/list/browser/listService',
  'base/browser/ui/selectBox/selectBox',
  // Colours of style sheets.
  'editor/contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant',
  'editor/contrib/colorPicker/browser/colorDetector',
  // Drawing by the graphics card, and the other way to take input, both of which are experiments or switched off.
  'editor/browser/gpu/viewGpuContext',
  'editor/browser/viewParts/viewLinesGpu/viewLinesGpu',
  'editor/browser/viewParts/rulersGpu/rulersGpu',
  'editor/browser/viewParts/gpuMark/gpuMark',
  'editor/browser/controller/editContext/native/nativeEditContext',
  // Grammars of Tree-sitter.
  'editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend',
  // Several comparisons in one editor.
  'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget',
];

const module = new RegExp(
  String.raw`monaco-editor[\\/]esm[\\/]vs[\\/](?:${unused.join('|').replaceAll('/', String.raw`[\\/]`)})\.js$`,
);

/** Puts something that does nothing in the place of what the editor never uses. */
export function slimMonaco(): Plugin {
  return {
    name: 'slim-monaco',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    load: { filter: { id: module }, handler: (id) => standIn(id, readFileSync(id, 'utf8')) },
  };
}

/** Functions, which can be called, made objects of, extended and asked for a constant. */
function standIn(id: string, source: string): string {
  const names = /^export \{ ([^}]+) \};/m.exec(source)?.[1]?.split(', ');
  if (names === undefined) throw new Error(`${id} has no “export { … };”, which Monaco writes.`);
  return names.map((name) => `export function ${name}() {}`).join('\n');
}
