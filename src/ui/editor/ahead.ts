// This file makes an editor before a response is there to be shown, in steps: to make one takes longer than to show most of them.
import { afterPaint, yieldToBrowser } from '../browser/idle.ts';
import { followColorScheme } from './color-scheme.ts';
import { languageId } from './language.ts';
import { createModel } from './model.ts';
import { readingOptions } from './options.ts';
import { editor } from './stages/monaco.ts';

interface Made {
  /** What the editor stands in, to be put where it is wanted. */
  readonly frame: HTMLElement;
  readonly code: editor.IStandaloneCodeEditor;
}

let ahead: Made | undefined;

/** Makes what the next who opens an editor gets. */
export async function makeAhead(): Promise<void> {
  if (ahead) return;
  // The first document, the theme and the keys have the services of all editors made.
  const model = createModel('{}');
  await yieldToBrowser();
  useTheme()();
  await yieldToBrowser();
  editor.addKeybindingRules([]);
  // The page takes in the styles of the theme before the editor measures its letters.
  await editor.colorize('', languageId, {});
  await afterPaint();
  const made = makeEditor();
  await yieldToBrowser();
  made.code.setModel(model);
  await yieldToBrowser();
  made.code.setModel(null);
  model.dispose();
  ahead = made;
}

/** An editor that nobody else has, with nothing in it. */
export function takeEditor(): Made {
  const made = ahead ?? makeEditor();
  ahead = undefined;
  return made;
}

/** Returns what ends it. */
export const useTheme = (): (() => void) =>
  followColorScheme((scheme) => editor.setTheme(`json-${scheme}`));

function makeEditor(): Made {
  const frame = document.createElement('div');
  frame.className = 'editor-frame';
  return { frame, code: editor.create(frame, { ...readingOptions, model: null }) };
}
