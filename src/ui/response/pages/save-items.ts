import { fileParts } from '../../../exchange/pages/merge.ts';
import type { FileFormat } from '../../../exchange/pages/merge.ts';
import { download } from '../../browser/download.ts';
import { yieldToBrowser } from '../../browser/idle.ts';
import type { PageCollection } from './page-collection.svelte.ts';

/** How long the page is held up at the most before it may take input. Milliseconds. */
const longestTask = 25;

/** Has the browser save all items, piece by piece: they are never one text in the page. */
export async function saveItems(
  { pieces, wrapper }: Pick<PageCollection, 'pieces' | 'wrapper'>,
  format: FileFormat,
  filename: string,
  clean: (text: string) => string,
): Promise<void> {
  const parts: Blob[] = [];
  let started = performance.now();
  for (const part of fileParts(pieces, wrapper, format, clean)) {
    parts.push(new Blob([part]));
    if (performance.now() - started < longestTask) continue;
    await yieldToBrowser();
    started = performance.now();
  }
  const type = format === 'json' ? 'application/json' : 'application/x-ndjson';
  download(new Blob(parts, { type }), `${filename}.${format}`);
}
