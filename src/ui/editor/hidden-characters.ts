// This file finds the characters that cannot be seen and those that turn the direction of writing, which can make a text
// look like another one.

const hidden =
  /(?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\u{e0100}-\u{e01ef}]|[\u115f\u1160\u3164\uffa0]|\u034f)+/gu;

/** They stand within these: most of a response is none of it, and is passed over quickly. */
const unusual = /[^\n -~]+/g;

export interface HiddenRun {
  readonly at: number;
  readonly text: string;
  /** The code points, as `U+202E`. */
  readonly codes: string;
}

/** The runs of hidden characters of a text, in order. */
export function findHidden(text: string): HiddenRun[] {
  return Array.from(text.matchAll(unusual)).flatMap(({ index: from, 0: part }) =>
    Array.from(part.matchAll(hidden), ({ index, 0: run }) => ({
      at: from + index,
      text: run,
      codes: Array.from(run, codeOf).join(' '),
    })),
  );
}

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
