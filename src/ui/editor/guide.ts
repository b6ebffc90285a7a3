// What the editor says of the JSON that it shows: on hover, and behind every date.
import { languages, Range } from './stages/monaco.ts';
import type { editor } from './stages/monaco.ts';

/** A note on a part of the text, in UTF-16 units from its beginning. */
export interface Note {
  readonly title: string;
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Knows what a text means. */
export interface Guide {
  /** What to say of a position on hover. */
  readonly describe: (text: string, offset: number) => Note | undefined;
  /** A date as a person reads it, where a key with a number is one; `epoch` in seconds. */
  readonly readDate: (key: string, epoch: number) => string | undefined;
  /** Told where the cursor is. */
  readonly onplace: (text: string, offset: number) => void;
  /** Told that a person wants to go on with the value at the cursor. */
  readonly onfollow: () => void;
}

const guides = new WeakMap<editor.ITextModel, Guide>();
const texts = new WeakMap<editor.ITextModel, { readonly version: number; readonly text: string }>();

export function setGuide(model: editor.ITextModel, guide: Guide | undefined): void {
  if (guide) guides.set(model, guide);
  else guides.delete(model);
}

/** The whole text, put together once for each version of it: that takes a while where it is large. */
export function textOf(model: editor.ITextModel): string {
  const version = model.getVersionId();
  const known = texts.get(model);
  if (known?.version === version) return known.text;
  const text = model.getValue();
  texts.set(model, { version, text });
  return text;
}

/** To be called once. */
export function registerGuides(languageId: string): void {
  languages.registerHoverProvider(languageId, {
    provideHover: (model, position) => {
      const note = guides.get(model)?.describe(textOf(model), model.getOffsetAt(position));
      return note && { range: rangeOf(model, note), contents: contentsOf(note) };
    },
  });
  languages.registerInlayHintsProvider(languageId, {
    provideInlayHints: (model, range) => ({
      hints: [...hintsIn(model, guides.get(model), range)],
      dispose: () => undefined,
    }),
  });
}

function rangeOf(model: editor.ITextModel, { start, end }: Note): Range {
  const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
  return new Range(from.lineNumber, from.column, to.lineNumber, to.column);
}

function contentsOf({ title, lines }: Note): { readonly value: string }[] {
  return [{ value: [`**${literal(title)}**`, ...lines.map(literal)].join('\\\n') }];
}

/** Markdown that shows a text as it is. */
function literal(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\n/g, '\\\n');
}

const dated = /^\s*"(\w+)": (-?\d{1,11}),?$/;

function* hintsIn(
  model: editor.ITextModel,
  guide: Guide | undefined,
  { startLineNumber, endLineNumber }: Range,
): Generator<languages.InlayHint> {
  if (!guide) return;
  for (let lineNumber = startLineNumber; lineNumber <= endLineNumber; lineNumber += 1) {
    const line = model.getLineContent(lineNumber);
    const [, key = '', epoch = ''] = dated.exec(line) ?? [];
    const label = key === '' ? undefined : guide.readDate(key, Number(epoch));
    if (label === undefined) continue;
    yield { label, position: { lineNumber, column: line.length + 1 }, paddingLeft: true };
  }
}
