// This file says what can be folded. Monaco's own way goes through all lines at once, of which a large response has a million.
import { yieldToBrowser } from '../browser/idle.ts';
import { regionsFor } from './options.ts';
import { languages } from './stages/monaco.ts';
import type { CancellationToken, editor } from './stages/monaco.ts';

/** Lines that are gone through without a pause. */
const slice = 10_000;

/** To be called once. */
export function registerFolding(languageId: string): void {
  languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: (model, _, token) => findRanges(model, token),
  });
}

/**
 * From a line that ends with an opening bracket to that before the one that begins with its closing one. They come in the
 * order of their beginnings, which Monaco sorts them by: to sort what is in order takes no time.
 */
async function findRanges(
  model: editor.ITextModel,
  token: CancellationToken,
): Promise<languages.FoldingRange[]> {
  const ranges: Nested[] = [];
  const open: Nested[] = [];
  for (let line = 1; line <= model.getLineCount(); line += 1) {
    const text = model.getLineContent(line);
    const closed = closing.test(text) ? open.pop() : undefined;
    if (closed) closed.end = line - 1;
    if (isOpening(text)) {
      const range = { start: line, end: line, depth: open.length };
      ranges.push(range);
      open.push(range);
    }
    if (line % slice !== 0) continue;
    await yieldToBrowser();
    if (token.isCancellationRequested || model.isDisposed()) return [];
  }
  const folded = ranges.filter(({ start, end }) => start < end);
  const found = outermost(folded, regionsFor(model.getValueLength()));
  // What Monaco makes of many of them gets a task of its own.
  if (model.getLineCount() > slice) await yieldToBrowser();
  return [...found];
}

interface Nested extends languages.FoldingRange {
  /** How many others it is in. */
  readonly depth: number;
}

/** Those that are in the fewest others, at most so many: Monaco would choose alike, but take longer over it. */
function outermost(ranges: readonly Nested[], most: number): readonly Nested[] {
  if (ranges.length <= most) return ranges;
  const counts: number[] = [];
  for (const { depth } of ranges) counts[depth] = (counts[depth] ?? 0) + 1;
  let [deepest, rest] = [0, most];
  for (const count of counts) {
    if (count > rest) break;
    rest -= count;
    deepest += 1;
  }
  return ranges.filter(({ depth }) => depth < deepest || (depth === deepest && rest-- > 0));
}

const closing = /^ *[}\]]/;

/** A regular expression would look at each bracket of a long text. */
const isOpening = (line: string): boolean => line.endsWith('{') || line.endsWith('[');
