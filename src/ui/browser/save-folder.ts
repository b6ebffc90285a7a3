import { strToU8, zipSync } from 'fflate';
import { download } from './download.ts';

/** Has the browser save texts as the files of one .zip; their paths have slashes. */
export function saveFolder(
  files: readonly { readonly path: string; readonly text: string }[],
  filename: string,
): void {
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const);
  // In one go, which takes some tens of milliseconds: the policy of the page lets no worker of the library run.
  const zip = zipSync(Object.fromEntries(entries));
  download(new Blob([zip], { type: 'application/zip' }), filename);
}
