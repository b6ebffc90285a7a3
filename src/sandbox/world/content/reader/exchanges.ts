import type { CommentDraft } from '../drafts.ts';
import type { TextFile } from './entries.ts';
import { readComment } from './posts.ts';

/** A few comments that belong together. */
export type Exchange = readonly CommentDraft[];

/** Empty lines separate one exchange from the next. */
export function readExchanges({ path: file, source }: TextFile): Exchange[] {
  const exchanges: CommentDraft[][] = [];
  let current: CommentDraft[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    if (text.trim() === '') current = [];
    else {
      if (current.length === 0) exchanges.push(current);
      current.push(readComment({ text, at: { file, line: index + 1 } }));
    }
  }
  return exchanges;
}
