/** A piece of a command, and what it is; nothing where it is plain. */
export interface Piece {
  readonly text: string;
  readonly kind?: 'text' | 'option' | 'variable' | 'comment';
}

/** In every shell that we write for: quoted texts, variables, options, and remarks at the beginning of a line. */
const marks =
  /(?<comment>^(?:#|rem ).*$)|(?<variable>\$env:\w+|\$\{?\w+\}?|%\w+%)|(?<text>'[^']*'|"[^"]*")|(?<option>(?<=\s)--?[A-Za-z][\w-]*)/gm;

/** Takes a command apart for the eye: the pieces in one are the command. */
export function highlight(command: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: text, groups = {} } of command.matchAll(marks)) {
    if (index > at) pieces.push({ text: command.slice(at, index) });
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    pieces.push(kind === undefined ? { text } : { text, kind: kind as NonNullable<Piece['kind']> });
    at = index + text.length;
  }
  return at < command.length ? [...pieces, { text: command.slice(at) }] : pieces;
}
