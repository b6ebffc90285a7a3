import { darkPalette, lightPalette } from './colours.ts';
import type { Palette } from './colours.ts';
import { editor } from './stages/monaco.ts';
import type { TokenType } from './tokenize.ts';

/** Makes the two themes known; `scheme` of scheme.ts says which one is in force. */
export function defineThemes(): void {
  editor.defineTheme('json-light', describeTheme('vs', lightPalette));
  editor.defineTheme('json-dark', describeTheme('vs-dark', darkPalette));
}

function describeTheme(base: 'vs' | 'vs-dark', palette: Palette): editor.IStandaloneThemeData {
  const inks: Record<TokenType, string> = {
    'string.key': palette.key,
    'string.value': palette.text,
    'string.escape': palette.escape,
    number: palette.number,
    keyword: palette.keyword,
    delimiter: palette.ink,
    invalid: palette.invalid,
  };
  const rules = Object.entries(inks).map(([token, foreground]) => ({ token, foreground }));
  return { base, inherit: true, rules, colors: { ...surface(palette), ...controls(palette) } };
}

const surface = (palette: Palette): editor.IColors => ({
  'editor.background': palette.paper,
  'editor.foreground': palette.ink,
  'editorLineNumber.foreground': palette.soft,
  'editorLineNumber.activeForeground': palette.ink,
  'editor.selectionBackground': palette.selection,
  'editor.inactiveSelectionBackground': palette.selection,
  'editor.findMatchBackground': palette.foundHere,
  'editor.findMatchHighlightBackground': palette.found,
  'editor.rangeHighlightBackground': '#00000000',
  'editor.foldBackground': palette.raised,
  'diffEditor.insertedLineBackground': palette.added,
  'diffEditor.insertedTextBackground': palette.addedHere,
  'diffEditor.removedLineBackground': palette.removed,
  'diffEditor.removedTextBackground': palette.removedHere,
  'diffEditor.diagonalFill': palette.raised,
  'diffEditor.border': palette.line,
  'diffEditor.unchangedRegionBackground': palette.raised,
  'diffEditor.unchangedRegionForeground': palette.ink,
  'diffEditor.unchangedCodeBackground': palette.paper,
  'editorGutter.foldingControlForeground': palette.soft,
  'editorBracketMatch.background': palette.selection,
  'editorBracketMatch.border': palette.line,
  'editorInlayHint.foreground': palette.soft,
  'editorInlayHint.background': '#00000000',
  'editorCursor.foreground': palette.accent,
  focusBorder: palette.accent,
});

const controls = (palette: Palette): editor.IColors => ({
  'editorWidget.background': palette.raised,
  'editorWidget.foreground': palette.ink,
  'editorWidget.border': palette.line,
  'editorHoverWidget.background': palette.raised,
  'editorHoverWidget.foreground': palette.ink,
  'editorHoverWidget.border': palette.line,
  'input.background': palette.paper,
  'input.foreground': palette.ink,
  'input.border': palette.line,
  'input.placeholderForeground': palette.soft,
  'inputOption.activeBackground': palette.selection,
  'inputOption.activeForeground': palette.ink,
  'inputOption.activeBorder': palette.accent,
  'menu.background': palette.raised,
  'menu.foreground': palette.ink,
  'menu.selectionBackground': palette.accent,
  'menu.selectionForeground': palette.onAccent,
  'menu.border': palette.line,
});
