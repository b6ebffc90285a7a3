const kinds = ['text', 'option', 'variable', 'comment'] as const;

/** A piece of a command, and what it is; nothing where it is plain. */
export interface HighlightedText {
  readonly text: string;
  readonly kind?: (typeof kinds)[number];
}

/** In every shell that we write for: quoted texts, variables, options, and remarks at the beginning of a line. */
const marks =
  /(?<comment>^(?:#|rem ).*$)|(?<variable>\$env:\w+|\$\{?\w+\}?|%\w+%)|(?<text>'[^']*'|"[^"]*")|(?<option>(?<=\s)--?[A-Za-z][\w-]*)/gm;

/** Takes a command apart for the eye: the pieces in one are the command. */
export function highlight(command: string): readonly HighlightedText[] {
  const pieces: HighlightedText[] = [];
  let at = 0;
  for (const { index, 0: text, groups } of command.matchAll(marks)) {
    if (index > at) pieces.push({ text: command.slice(at, index) });
    const kind = kinds.find((one) => groups?.[one]);
    pieces.push({ text, ...(kind && { kind }) });
    at = index + text.length;
  }
  return at < command.length ? [...pieces, { text: command.slice(at) }] : pieces;
}
