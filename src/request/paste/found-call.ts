// This file says what a reader finds in a pasted text: a call of HTTP, before anybody asks which endpoint it is for.

/** A name with its text, both decoded. */
export type Pair = readonly [name: string, text: string];

export interface FoundCall {
  /** What it was found in, as in `curl command`. */
  readonly kind: string;
  /** As it is sent: `GET`; absent where nothing says it. */
  readonly verb?: string;
  readonly url: string;
  readonly query?: readonly Pair[];
  readonly form?: readonly Pair[];
  readonly headers?: readonly Pair[];
  /** Passwords and the like for which there is no header. */
  readonly secrets?: readonly string[];
  /** What was read and has no place in the form, in sentences. */
  readonly ignored?: readonly string[];
  /** Why it cannot be a call of this API, in a sentence. */
  readonly refusal?: string;
}

/** Finds the calls of a text; empty where the text is not of its kind. Never throws. */
export type Reader = (text: string) => readonly FoundCall[];

/** `Name: value`; none where the line is no header. */
export function readHeader(line: string): readonly Pair[] {
  const [, name, text = ''] = /^([^\s:]+)\s*:\s*(.*?)\s*$/s.exec(line) ?? [];
  return name === undefined ? [] : [[name, text]];
}
