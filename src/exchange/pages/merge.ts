// This file puts pieces together: as one response, as far as that can be shown, and as the parts of a file.
import type { Outcome } from '../outcome.ts';
import type { Piece, Wrapper } from './collect.ts';

type Success = Extract<Outcome, { readonly kind: 'success' }>;
type PieceText = Pick<Piece, 'text' | 'count'>;

/** The longest text that is made of pieces to be shown. Characters: what a single response may have, too. */
const longestMerged = 25_000_000;

export interface Merged {
  readonly text: string;
  /** How many items are in it: the first ones, where they are not all. */
  readonly items: number;
}

/** The items within the wrapper of the last page, as far as they fit. */
export function mergePieces(
  pieces: readonly PieceText[],
  { before, after }: Wrapper,
  longest = longestMerged,
): Merged {
  const parts: string[] = [];
  let length = before.length + after.length;
  let items = 0;
  for (const { text, count } of pieces) {
    if (count === 0) continue;
    if (length + text.length > longest && items > 0) break;
    length += text.length;
    items += count;
    parts.push(asList(text));
  }
  return { text: `${before}${parts.join(',')}${after}`, items };
}

/** The outcome of the last page, with all items instead of its own. */
export function mergedOutcome(last: Success, { text }: Merged, items: number): Success {
  const received = { ...last.received, text, bytes: text.length, wireBytes: undefined };
  return { ...last, received, summary: { ...last.summary, items } };
}

export type FileFormat = 'json' | 'ndjson';

/** The parts of a file with all items, in their order; `clean` makes of each what may leave the page. */
export function* fileParts(
  pieces: readonly PieceText[],
  { before, after }: Wrapper,
  format: FileFormat,
  clean: (text: string) => string,
): Generator<string> {
  if (format === 'json') yield clean(before);
  let isFirst = true;
  for (const { text, count } of pieces) {
    if (count === 0) continue;
    if (format === 'ndjson') yield `${clean(text)}\n`;
    else yield `${isFirst ? '' : ','}${asList(clean(text))}`;
    isFirst = false;
  }
  if (format === 'json') yield clean(after);
}

/** Lines as the entries of a list: outside of strings a line break is only space. */
function asList(text: string): string {
  return `\n${text.replaceAll('\n', ',\n')}`;
}
