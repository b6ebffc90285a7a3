// This file hides people and the team in the JSON of a response. It walks over the strings as they stand: numbers,
// duplicate keys, order and blanks stay as the API wrote them.
import { closingQuote } from '../request/json-text/closing-quote.ts';
import { hideNames } from './hide-names.ts';
import { maskedMark, maskText } from './mask.ts';

/** Keys whose text says who somebody is. */
const personal: ReadonlySet<string> = new Set([
  'about_me',
  'display_name',
  'email',
  'location',
  'profile_image',
  'website_url',
]);

interface StringToken {
  /** After the opening quote. */
  readonly from: number;
  /** Before the closing one. */
  readonly to: number;
  /** The key that the string is the value of, or an element of the list of. */
  readonly key: string;
}

/** Hides in texts that belong together, such as the pages of a list, the people of all of them. */
export class ResponseMask {
  readonly #team: string;
  readonly #names = new Set<string>();
  #hide: ((text: string) => string) | undefined;

  constructor(team: string) {
    this.#team = team;
  }

  /** Takes note of the people in a JSON text. */
  learn(json: string): void {
    finish(this.learning(json));
  }

  /** The same, in small steps. */
  *learning(json: string): Generator<void, void, void> {
    this.#hide = undefined;
    let next = step;
    for (const { key, from, to } of valuesOf(json)) {
      if (from > next) {
        yield;
        next = from + step;
      }
      if (key !== 'display_name') continue;
      const name = readString(json.slice(from, to));
      this.#names.add(name).add(withoutEntities(name));
    }
  }

  /** A JSON text with names, e-mail addresses and the slug hidden; a text that is not JSON is masked as one. */
  mask(json: string): string {
    return finish(this.masking(json));
  }

  /** The same, in small steps. */
  *masking(json: string): Generator<void, string, void> {
    const hide = (this.#hide ??= hideNames(this.#names));
    const masked: string[] = [];
    let parts: string[] = [];
    let at = 0;
    let next = step;
    for (const { key, from, to } of valuesOf(json)) {
      // Before a quote: what is hidden holds none, and no word goes on across one.
      if (from > next) {
        masked.push(maskText(parts.join('') + json.slice(at, from - 1), this.#team));
        yield;
        parts = [];
        at = from - 1;
        next = from + step;
      }
      const written = json.slice(from, to);
      const text = readString(written);
      const hidden = personal.has(key) ? text && maskedMark : hidePaths(hide(text));
      if (hidden === text) continue;
      parts.push(json.slice(at, from), text === written ? hidden : writeString(hidden));
      at = to;
    }
    masked.push(maskText(parts.join('') + json.slice(at), this.#team));
    return masked.join('');
  }
}

/** What is read in one step. Characters. */
const step = 50_000;

/** The JSON of one response with names, e-mail addresses and the slug hidden. */
export function maskResponse(json: string, team: string): string {
  return finish(maskingResponse(json, team));
}

/** The same, in small steps: a response may have millions of characters. */
export function* maskingResponse(json: string, team: string): Generator<void, string, void> {
  const mask = new ResponseMask(team);
  yield* mask.learning(json);
  return yield* mask.masking(json);
}

function finish<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** `/users/12/jane-doe` names the user once more. */
function hidePaths(text: string): string {
  return text.replace(/(\/users\/\d+\/)[^/?#"\\\s<>]+/g, `$1${maskedMark}`);
}

/** The strings of a JSON text that are no keys. */
function* valuesOf(json: string): Generator<StringToken, void, void> {
  let key = '';
  for (let open = json.indexOf('"'); open >= 0;) {
    const to = closingQuote(json, open);
    if (json.charAt(afterBlanks(json, to + 1)) === ':') key = readString(json.slice(open + 1, to));
    else yield { from: open + 1, to, key };
    open = json.indexOf('"', to + 1);
  }
}

function afterBlanks(json: string, from: number): number {
  let at = from;
  while (/\s/.test(json.charAt(at))) at += 1;
  return at;
}

/** What stands between the quotes of a string, which may be written with escapes. */
function readString(written: string): string {
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}

const writeString = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What the API encodes under a safe filter (docs/filters): a text may have the same name without. */
const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

function withoutEntities(name: string): string {
  return name.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity);
}
