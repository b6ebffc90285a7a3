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
      codes: codesOf(run),
    })),
  );
}

/** What makes one emoji of two, and is seen by that. */
const joiner =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/u;

/** The text with their code points in their places, as `a[U+202E]b`; a tab and the end of a line are seen by their space. */
export function nameHidden(text: string): string {
  return text
    .split(joiner)
    .map((part) => part.replace(unusual, nameAll))
    .join('\u200d');
}

const nameAll = (part: string): string =>
  part.replace(hidden, (run) => run.replace(/[^\t\r]+/g, (marks) => `[${codesOf(marks)}]`));

const codesOf = (run: string): string => Array.from(run, codeOf).join(' ');

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
