import type { editor } from './stages/monaco.ts';

const lineHeight = 18;
/** The most Monaco takes. With its usual 5,000 the end of a 5 MB body could not be folded. */
const mostRegions = 65_000;

/** A pane to read in: no suggestions, no minimap, nothing that changes text or follows a link. */
export const readingOptions: editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  // Nobody types here. This way of taking input would have the page laid out once more before each text is drawn.
  editContext: false,
  // Tab goes on to the next control of the page.
  tabFocusMode: true,
  accessibilitySupport: 'auto',
  automaticLayout: true,
  lineHeight,
  // The plain text keeps as much space before its lines, so that nothing moves when the editor takes its place.
  lineNumbersMinChars: 5,
  lineDecorationsWidth: 10,
  padding: { top: 8, bottom: 8 },
  scrollBeyondLastLine: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  renderLineHighlight: 'none',
  foldingMaximumRegions: mostRegions,
  guides: { indentation: true, bracketPairs: false },
  renderControlCharacters: true,
  largeFileOptimizations: false,
  maxTokenizationLineLength: 50_000,
  links: false,
  hover: { enabled: 'on', delay: 300, above: false },
  inlayHints: { enabled: 'on', fontFamily: 'inherit', padding: false },
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'off',
  find: { seedSearchStringFromSelection: 'selection' },
};

/** Characters of a text whose inmost parts are not folded: to mark all of them would hold the page up. */
const large = 10_000_000;

/** The most parts that can be folded in a text of so many characters. */
export const regionsFor = (length: number): number => (length > large ? 30_000 : mostRegions);

/** What depends on the length of a text. */
export const optionsFor = (length: number): editor.IEditorOptions => ({
  foldingMaximumRegions: regionsFor(length),
});
