// This file finds where a text stops being JSON (RFC 8259). Engines word the message of `JSON.parse` each in its own way, and
// often leave the position out.

export interface JsonFault {
  /** How many characters are JSON, or the beginning of it. */
  readonly at: number;
  /** What is wrong there, to be read after “where”. */
  readonly reason: string;
  /** `end`: the text breaks off. `after`: more follows a whole value. */
  readonly kind: 'end' | 'after' | 'within';
}

type Closer = '}' | ']';
type Want = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma';

/** Finds the first fault of a text; undefined where it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  return new Scan(text).run();
}

class Scan {
  readonly #text: string;
  /** Before the blanks at the end of the text. */
  readonly #end: number;
  readonly #closers: Closer[] = [];
  #at = 0;
  #want: Want = 'value';
  #fault: JsonFault | undefined;

  constructor(text: string) {
    this.#text = text;
    let end = text.length;
    while (end > 0 && blanks.has(text.charCodeAt(end - 1))) end -= 1;
    this.#end = end;
  }

  run(): JsonFault | undefined {
    this.#skipBlanks();
    while (this.#at < this.#end && !this.#fault) {
      this.#take();
      this.#skipBlanks();
    }
    const isWhole = this.#want === 'comma' && this.#closers.length === 0;
    if (this.#fault || isWhole) return this.#fault;
    return { at: this.#end, reason: 'the text breaks off', kind: 'end' };
  }

  #take(): void {
    const next = this.#text.charAt(this.#at);
    const closer = this.#closers.at(-1);
    if (this.#want === 'colon') this.#expect(':', next, 'value');
    else if (this.#want === 'comma') this.#takeAfterValue(next, closer);
    else if (this.#want.startsWith('first') && next === closer) this.#close();
    else if (this.#want.endsWith('key')) this.#takeKey(next);
    else this.#takeValue(next);
  }

  #expect(wanted: string, next: string, want: Want): void {
    if (next === wanted) this.#move(this.#at + 1, want);
    else this.#fail(`a ${nameOf(wanted)} was expected`);
  }

  #takeAfterValue(next: string, closer: Closer | undefined): void {
    if (closer === undefined) this.#fail('more follows after the end of the JSON', 'after');
    else if (next === closer) this.#close();
    else if (next === ',') this.#move(this.#at + 1, closer === '}' ? 'key' : 'value');
    else this.#fail(`a comma or ${closer} was expected`);
  }

  #takeKey(next: string): void {
    if (next === '"') this.#takeString('colon');
    else this.#fail('a name in double quotes was expected');
  }

  #takeValue(next: string): void {
    if (next === '{') this.#open('}', 'first key');
    else if (next === '[') this.#open(']', 'first value');
    else if (next === '"') this.#takeString('comma');
    else if (next === '-' || isDigit(next)) this.#takeNumber();
    else this.#takeWord();
  }

  #open(closer: Closer, want: Want): void {
    this.#closers.push(closer);
    this.#move(this.#at + 1, want);
  }

  #close(): void {
    this.#closers.pop();
    this.#move(this.#at + 1, 'comma');
  }

  #takeWord(): void {
    const rest = this.#text.slice(this.#at, Math.min(this.#at + 5, this.#end));
    const word = words.find((one) => rest.startsWith(one));
    if (word !== undefined) this.#move(this.#at + word.length, 'comma');
    else if (words.some((one) => one.startsWith(rest))) this.#failAt(this.#end, '');
    else this.#fail('a value was expected');
  }

  #takeNumber(): void {
    let at = this.#at + (this.#text.charAt(this.#at) === '-' ? 1 : 0);
    const leading = at;
    at = this.#digits(at);
    // JSON knows no leading zeros.
    if (this.#text.charAt(leading) === '0') at = Math.min(at, leading + 1);
    if (at > leading && this.#text.charAt(at) === '.') at = this.#digits(at + 1, true);
    if (at > leading && /[eE]/.test(this.#text.charAt(at))) {
      const sign = /[+-]/.test(this.#text.charAt(at + 1)) ? 2 : 1;
      at = this.#digits(at + sign, true);
    }
    if (this.#fault) return;
    if (at === leading) this.#failAt(at, 'a digit was expected');
    else this.#move(at, 'comma');
  }

  /** Where the digits end that begin here. */
  #digits(from: number, areNeeded = false): number {
    let at = from;
    while (isDigit(this.#text.charAt(at))) at += 1;
    if (areNeeded && at === from) this.#failAt(at, 'a digit was expected');
    return at;
  }

  #takeString(want: Want): void {
    let at = this.#at + 1;
    while (at < this.#text.length && !this.#fault) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) {
        this.#move(at + 1, want);
        return;
      }
      if (code < 0x20) this.#failAt(at, 'a line break or control character is not escaped');
      at += code === 0x5c ? this.#takeEscape(at) : 1;
    }
    this.#failAt(this.#text.length, '');
  }

  /** The length of the escape that begins there. */
  #takeEscape(at: number): number {
    const rest = this.#text.slice(at + 1, at + 6);
    const escape = /^(?:u[\dA-Fa-f]{4}|["\\/bfnrt])/.exec(rest)?.[0];
    if (escape !== undefined) return 1 + escape.length;
    const isCut = /^(?:u[\dA-Fa-f]{0,3})?$/.test(rest);
    this.#failAt(isCut ? this.#end : at, 'a backslash begins no escape of JSON');
    return 1;
  }

  #skipBlanks(): void {
    while (blanks.has(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #move(at: number, want: Want): void {
    this.#at = at;
    this.#want = want;
  }

  #fail(reason: string, kind: JsonFault['kind'] = 'within'): void {
    this.#fault ??= { at: this.#at, reason, kind };
  }

  /** A fault at the end is that the text breaks off. */
  #failAt(at: number, reason: string): void {
    if (this.#fault) return;
    this.#at = Math.min(at, this.#end);
    if (at < this.#end) this.#fail(reason);
    else this.#fail('the text breaks off', 'end');
  }
}

const words = ['true', 'false', 'null'];
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

const isDigit = (char: string): boolean => char >= '0' && char <= '9' && char !== '';

const nameOf = (char: string): string => (char === ':' ? 'colon' : char);
