// This file marks where a command has a variable whose value the text does not say. The marks are of the private use area,
// so that they come through encodings and concatenations as they are.
const [start, end] = ['\uE000', '\uE001'] as const;
const marked = /\uE000([^\uE000\uE001]*)\uE001/g;

/** Stands for what `name` would be replaced with. */
export const hole = (name: string): string => `${start}${name}${end}`;

/** Without the marks that a pasted text may have of its own. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/g, '');

export const hasHole = (text: string): boolean => text.includes(start);

/** The text as a person would write it, also where it was encoded in between, or cut. */
export const showHoles = (text: string): string =>
  text.replace(/%EE%80%8[01]/g, '').replace(/[\uE000\uE001]/g, '');

const written =
  /^(?:\{[^{}\s]*\}|<[^<>]*>|\[[^[\]]*\]|:[a-z]\w*|\.{3}|…|(?:[A-Z]+_)*IDS?|YOUR_\w+)$/;

/** Whether a text only stands for one that has to be filled in: `$ID`, `{id}`, `<id>`, `QUESTION_ID`. */
export function isPlaceholder(text: string): boolean {
  return written.test(text) || (hasHole(text) && text.replace(marked, '') === '');
}

/** An address of which the parts of the path that have to be filled in are marked, and the origin is named. */
export function markPlaceholders(url: string): string {
  const address = url.trim().replace(/^\uE000[^\uE001]*\uE001\/*/, 'https://api.invalid/');
  const [, before = '', path = '', after = ''] =
    /^((?:https?:)?\/*)([^?#]*)(.*)$/is.exec(address) ?? [];
  const segments = path
    .split('/')
    .map((segment) => (!hasHole(segment) && isPlaceholder(segment) ? hole(segment) : segment));
  return before + segments.join('/') + after;
}
