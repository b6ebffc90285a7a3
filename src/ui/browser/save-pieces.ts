import { download } from './download.ts';
import { runInSlices } from './slices.ts';

interface SaveOptions {
  readonly signal?: AbortSignal;
  /** Called before the page has its turn, when there is more to write. */
  readonly onslice?: () => void;
}

/**
 * Has the browser save a text that comes in pieces, and is never one text in the page: a large one would hold it up. Returns
 * whether it was saved, which it is not once it is stopped.
 */
export async function savePieces(
  pieces: Iterator<string, void, void>,
  filename: string,
  { signal = new AbortController().signal, onslice }: SaveOptions = {},
): Promise<boolean> {
  const parts: Blob[] = [];
  await runInSlices(pieces, {
    signal,
    onstep: (piece) => parts.push(new Blob([piece])),
    ...(onslice && { onslice }),
  });
  if (!signal.aborted) download(parts, filename);
  return !signal.aborted;
}
