// This file hides people and the team in the JSON of a response. It walks over the strings as they stand: numbers,
// duplicate keys, order and blanks stay as the API wrote them.
import { closingQuote } from '../request/json.ts';
import { maskedMark, maskText, wholeWord } from './mask.ts';

/** Keys whose text says who somebody is. */
const personal: ReadonlySet<string> = new Set([
  'about_me',
  'display_name',
  'email',
  'location',
  'profile_image',
  'website_url',
]);

/** A shorter name would be found in every other word. Characters. */
const shortestName = 3;

interface StringToken {
  /** After the opening quote. */
  readonly from: number;
  /** Before the closing one. */
  readonly to: number;
  /** The key that the string is the value of, or an element of the list of. */
  readonly key: string;
}

/** The JSON with names, e-mail addresses and the slug hidden; a text that is not JSON is masked as one. */
export function maskResponse(json: string, team: string): string {
  const values = [...valuesOf(json)];
  const hideNames = hiderOf(
    values
      .filter(({ key }) => key === 'display_name')
      .map((token) => json.slice(token.from, token.to)),
  );
  let masked = '';
  let from = 0;
  for (const token of values) {
    const text = json.slice(token.from, token.to);
    const hidden = personal.has(token.key) ? text && maskedMark : hidePaths(hideNames(text));
    masked += json.slice(from, token.from) + hidden;
    from = token.to;
  }
  return maskText(masked + json.slice(from), team);
}

/** `/users/12/jane-doe` names the user once more. */
function hidePaths(text: string): string {
  return text.replace(/(\/users\/\d+\/)[^/?#"\\\s<>]+/g, `$1${maskedMark}`);
}

function hiderOf(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)].filter((name) => name.length >= shortestName);
  if (known.length === 0) return (text) => text;
  const pattern = wholeWord(...known.toSorted((a, b) => b.length - a.length));
  return (text) => text.replace(pattern, maskedMark);
}

/** The strings of a JSON text that are no keys. */
function* valuesOf(json: string): Generator<StringToken, void, void> {
  let key = '';
  for (let open = json.indexOf('"'); open >= 0;) {
    const to = closingQuote(json, open);
    if (json.charAt(afterBlanks(json, to + 1)) === ':') key = readKey(json.slice(open, to + 1));
    else yield { from: open + 1, to, key };
    open = json.indexOf('"', to + 1);
  }
}

function afterBlanks(json: string, from: number): number {
  let at = from;
  while (/\s/.test(json.charAt(at))) at += 1;
  return at;
}

/** A key may be written with escapes. */
function readKey(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
