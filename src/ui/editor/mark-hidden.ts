// Monaco's own highlighter of invisible characters gives up on a text that has many of them.
import { findHidden } from './hidden-characters.ts';
import type { HiddenRun } from './hidden-characters.ts';
import type { editor } from './stages/monaco.ts';

/** Beyond these the marks would hold the page up; nothing but an attempt to do so has as many. */
const mostMarks = 20_000;

/** The editor shows these by itself, as `[U+202E]`. */
const shownAnyway = /^[\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;

/** Marks for what a model holds from an offset on; `text` is that part of it. */
export function markHidden(
  model: editor.ITextModel,
  offset: number,
  text: string,
): editor.IModelDeltaDecoration[] {
  return findHidden(text)
    .filter((found) => !shownAnyway.test(found.text))
    .slice(0, mostMarks)
    .map((found) => describeMark(model, offset + found.at, found));
}

function describeMark(
  model: editor.ITextModel,
  offset: number,
  { text, codes }: HiddenRun,
): editor.IModelDeltaDecoration {
  const start = model.getPositionAt(offset);
  const end = model.getPositionAt(offset + text.length);
  return {
    range: {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    },
    options: { before: { content: codes, inlineClassName: 'hidden-character' } },
  };
}
