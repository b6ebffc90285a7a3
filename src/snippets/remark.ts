// This file turns any text into a remark: one line that no shell interprets, once it is quoted or in a comment.

/** A remark in printable ASCII, as all of a snippet is: whatever encoding a file is read in, its line ends where it should. */
export function plainRemark(text: string): string {
  return text
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/[^\x20-\x7e]+/g, '?')
    .trim();
}
