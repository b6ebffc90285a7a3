// This file knows the encodings of a secret in a text: as it is, escaped, in hexadecimal and in base64.

/** A longer text is not a token: it is found by its beginning, or the pattern would be too large. Characters. */
const longest = 1000;

/** The source of a pattern that finds a secret in every encoding; to be used without regard to case. */
export function encodingPattern(secret: string): string {
  const plain = secret.trim();
  const beginning = plain.slice(0, longest);
  const bytes = new TextEncoder().encode(beginning);
  const encoded = [hexOf(bytes), ...[0, 1, 2].flatMap((offset) => base64Of(bytes, offset))];
  const forms = [spell(beginning), ...new Set(encoded.map(spellMarks))].join('|');
  const more = plain.length - beginning.length;
  // Where it is encoded, the rest is longer: up to where the word ends.
  return more === 0 ? forms : `(?:${forms})[^]{0,${more}}[^\\s"'<>]*`;
}

/** A text as it stands, and what it says once its escapes are read. */
export function decodingsOf(text: string): readonly string[] {
  const once = readPercent(text);
  return [...new Set([text, once, readPercent(once), readUnicode(text)])];
}

function readPercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function readUnicode(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Every character as it is or escaped, whichever was done to its neighbours. */
function spell(text: string): string {
  return Array.from(text, spellCharacter).join('');
}

/** In hexadecimal and base64, only the marks are ever escaped. */
function spellMarks(text: string): string {
  return text.replace(/[^0-9a-z]/gi, spellCharacter);
}

let spelled: ReadonlyMap<string, string> | undefined;

/** All that a token can have is made at once, so that nothing here tells which of it one has. */
function spellCharacter(character: string): string {
  const printable = (): readonly string[] =>
    Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
  spelled ??= new Map(printable().map((one) => [one, waysToWrite(one)]));
  return spelled.get(character) ?? waysToWrite(character);
}

const named: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/**
 * A character as it is, percent-encoded, and escaped as in JSON and in HTML; each once more where it stands in another text
 * of that kind. No repetition is without a bound: a text made for it could not hold the search up.
 */
function waysToWrite(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = named[character];
  const octets = Array.from(new TextEncoder().encode(character), (byte) => hexOf([byte]));
  const units = Array.from({ length: character.length }, (_, at) =>
    character.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `(?:${[
    /["'/\\]/.test(character)
      ? String.raw`\\{0,3}${escapePattern(character)}`
      : escapePattern(character),
    octets.map((octet) => `%(?:25){0,2}${octet}`).join(''),
    units.map((unit) => String.raw`\\{1,3}u${unit}`).join(''),
    `${ampersand}(?:#0{0,3}${code};|#x0{0,3}${code.toString(16)};${name === undefined ? '' : `|${name};`})`,
    ...(character === ' ' ? [String.raw`\+`] : []),
  ].join('|')})`;
}

const ampersand = String.raw`(?:&(?:amp;)?|\\{1,3}u0026)`;

export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What of a secret shows in the base64 of a longer text, where so many bytes of a group of three stand before it: the
 * characters that no byte around it has a share in.
 */
function base64Of(bytes: Uint8Array, offset: number): readonly string[] {
  const padded = String.fromCharCode(...new Uint8Array(offset), ...bytes);
  const from = Math.ceil((offset * 8) / 6);
  const to = Math.floor((padded.length * 8) / 6);
  const text = btoa(padded).slice(from, to);
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
}
