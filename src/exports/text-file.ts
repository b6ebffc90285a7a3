// This file says what an export is: one file or several, with names that every file system takes.
import { nameGiver } from '../history/saved-order.ts';

export interface TextFile {
  /** Below the folder of the export, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Names that Windows keeps for its devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Characters. */
const longestName = 80;

/** Data as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Turns any texts into names of files, each of which is given once, whatever the case. */
export function fileNameGiver(): (text: string) => string {
  const giveName = nameGiver([]);
  return (text) => giveName(fileName(text));
}

/** In lower case, as some file systems take two names for one that differ in nothing else. */
function fileName(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[<>:"/\\|?*\p{C}\s]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const short = Array.from(plain).slice(0, longestName).join('');
  if (short === '') return 'untitled';
  return reserved.test(short) ? `${short}_` : short;
}
