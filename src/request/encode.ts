// This file holds the one encoding of what is shown, sent and put into snippets.

/** What `encodeURI` keeps and the wire does not. */
const escapes: ReadonlyMap<string, string> = new Map(
  Array.from("'?&=+$#", (mark) => [mark, `%${mark.charCodeAt(0).toString(16).toUpperCase()}`]),
);

/**
 * A value for the query string or a form body. Letters, digits and `-._~!()*:;,/@` stay as they are, all else becomes
 * upper-case UTF-8 `%XX`: readable, unchanged by curl, fetch and .NET, and inert inside the quotes of every shell.
 * Lone surrogates become U+FFFD.
 */
export function encodeValue(text: string): string {
  return encodeURI(text.toWellFormed()).replace(/['?&=+$#]/g, (mark) => escapes.get(mark) ?? mark);
}

/** A value for one segment of the path: as in the query, but a slash is escaped. */
export function encodeSegment(text: string): string {
  return escapeSlashes(encodeValue(text));
}

/**
 * Encoded pairs as they stand in a form body, where no slash is left: Git Bash takes an argument such as `body=/cc` for a
 * path and gives curl another one. It leaves URLs alone.
 */
export function encodeForm(pairs: string): string {
  return escapeSlashes(pairs);
}

function escapeSlashes(text: string): string {
  return text.replaceAll('/', '%2F');
}

/** Reads a value back; a malformed escape stays as it stands, so that nothing a person typed is lost. */
export function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
