// The entry of the lazy chunk: everything that Monaco needs is imported from here.
import './view.css';
import type { TextPosition } from '../../exchange/pretty.ts';
import { copy } from '../browser/copy.ts';
import type { RedactText } from '../browser/copy.ts';
import { yieldToBrowser } from '../browser/idle.ts';
import { takeEditor, useTheme } from './ahead.ts';
import { registerFolding } from './folding.ts';
import { registerGuides, setGuide, textOf } from './guide.ts';
import type { Guide } from './guide.ts';
import { registerJson, languageId } from './language.ts';
import { markHidden } from './mark-hidden.ts';
import { createModel } from './model.ts';
import { optionsFor } from './options.ts';
import { KeyCode, KeyMod, Range } from './stages/monaco.ts';
import type { editor } from './stages/monaco.ts';
import { defineThemes } from './themes.ts';

/** An open editor, as the pane uses it. */
export interface EditorView {
  /** Shows a text from its top; `length` is about how many characters it will have with what is appended. */
  readonly show: (text: string, length: number) => void;
  /** Adds to the end of the text. A large one shown in parts holds the page up less. */
  readonly append: (text: string) => void;
  readonly setWrap: (wraps: boolean) => void;
  readonly setLabel: (label: string) => void;
  /** What explains the text; undefined for a text that nobody knows. */
  readonly setGuide: (guide: Guide | undefined) => void;
  readonly setDates: (readable: boolean) => void;
  readonly find: () => void;
  /** Folds everything from this level on; level 0 unfolds all. */
  readonly fold: (level: number) => void;
  readonly focus: () => void;
  /** Puts the cursor there, into view. */
  readonly goTo: (place: TextPosition) => void;
  readonly scrollTo: (top: number) => void;
  readonly dispose: () => void;
}

export { makeAhead } from './ahead.ts';

/** To be called once, before a view is opened. Each step has some of Monaco's services made. */
export async function setUpMonaco(): Promise<void> {
  registerJson();
  await yieldToBrowser();
  registerGuides(languageId);
  registerFolding(languageId);
  defineThemes();
}

export function openEditor(host: HTMLElement, clean: RedactText): EditorView {
  const { frame, code } = takeEditor();
  host.append(frame);
  code.updateOptions(fontOf(host));
  const stopFollowing = useTheme();
  addCopy(code, clean);
  const guidance = followCursor(code);
  return {
    show: (text, length) => {
      code.updateOptions(optionsFor(length));
      show(code, text);
    },
    append: (text) => append(code, text),
    setWrap: (wraps) => code.updateOptions({ wordWrapOverride2: wraps ? 'on' : 'off' }),
    setLabel: (ariaLabel) => code.updateOptions({ ariaLabel }),
    setGuide: guidance,
    setDates: (readable) =>
      code.updateOptions({ inlayHints: { enabled: readable ? 'on' : 'off' } }),
    find: () => code.trigger('pane', 'actions.find', null),
    fold: (level) =>
      code.trigger('pane', level === 0 ? 'editor.unfoldAll' : `editor.foldLevel${level}`, null),
    focus: () => code.focus(),
    goTo: (place) => {
      goTo(code, place);
      // The pane itself may reach beyond the window.
      host.scrollIntoView({ block: 'nearest' });
    },
    scrollTo: (top) => code.setScrollTop(top),
    dispose: () => {
      stopFollowing();
      code.getModel()?.dispose();
      code.dispose();
      frame.remove();
    },
  };
}

/** A model of its own for each text: it starts at the top and folds nothing. */
function show(code: editor.ICodeEditor, text: string): void {
  const before = code.getModel();
  code.setModel(createModel(text));
  before?.dispose();
}

function append(code: editor.ICodeEditor, text: string): void {
  const model = code.getModel();
  if (model === null) return;
  const length = model.getValueLength();
  const { endLineNumber, endColumn } = model.getFullModelRange();
  const range = new Range(endLineNumber, endColumn, endLineNumber, endColumn);
  model.applyEdits([{ range, text }]);
  model.deltaDecorations([], markHidden(model, length, text));
}

/** Tells a guide where the cursor is; returns what changes the guide. */
function followCursor(code: editor.IStandaloneCodeEditor): (guide: Guide | undefined) => void {
  let guide: Guide | undefined;
  const tell = (): void => {
    const [model, position] = [code.getModel(), code.getPosition()];
    if (model && position) guide?.onplace(textOf(model), model.getOffsetAt(position));
  };
  code.onDidChangeCursorPosition(tell);
  code.onDidChangeModel(() => {
    const model = code.getModel();
    if (model) setGuide(model, guide);
  });
  addAction(code, {
    id: 'follow',
    label: 'Go on with This Value',
    keybindings: [KeyMod.CtrlCmd | KeyCode.Period],
    contextMenuGroupId: 'navigation',
    run: () => {
      tell();
      guide?.onfollow();
    },
  });
  return (next) => {
    guide = next;
    const model = code.getModel();
    if (model) setGuide(model, guide);
  };
}

/** Monaco keeps the actions of an editor that is gone, and by them all of the editor. */
function addAction(code: editor.IStandaloneCodeEditor, action: editor.IActionDescriptor): void {
  const added = code.addAction(action);
  code.onDidDispose(() => added.dispose());
}

function goTo(code: editor.ICodeEditor, { line, column }: TextPosition): void {
  const position = { lineNumber: line, column };
  code.setPosition(position);
  code.revealPositionInCenter(position);
  code.focus();
}

function fontOf(host: HTMLElement): editor.IEditorOptions {
  const { fontFamily, fontSize } = getComputedStyle(host);
  return { fontFamily, fontSize: Number.parseFloat(fontSize) || 13 };
}

/** Monaco's own clipboard feature would bring pasting and dropping along. */
function addCopy(code: editor.IStandaloneCodeEditor, clean: RedactText): void {
  addAction(code, {
    id: 'copy',
    label: 'Copy',
    contextMenuGroupId: '9_cutcopypaste',
    precondition: 'editorHasSelection',
    run: async () => {
      const [model, selection] = [code.getModel(), code.getSelection()];
      if (model && selection) await copy(model.getValueInRange(selection), clean);
    },
  });
}
