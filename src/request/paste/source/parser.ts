// This file reads source code as far as it makes a request: what plain variables are worth, and which calls are made with
// what. Whatever it does not know it passes over.
import { hole } from '../hole.ts';
import { Variables } from '../variables.ts';
import { methodValue, functionValue } from './known-calls.ts';
import { sourceTokens } from './tokens.ts';
import type { SourceString, SourceToken } from './tokens.ts';
import { isList, isMap, textOf } from './values.ts';
import type { SourceCall, SourceValue } from './values.ts';

export interface ReadSource {
  readonly calls: readonly SourceCall[];
  /** Every string, with its variables put in. */
  readonly strings: readonly string[];
  /** What was set on something that is no plain variable: `request['Accept'] = …`, `uri.query = …`. */
  readonly settings: readonly {
    readonly of: string;
    readonly name: string;
    readonly value: SourceValue;
  }[];
}

/** Reads a text of source code. Never throws. */
export function readSource(text: string): ReadSource {
  return new SourceParser(sourceTokens(text)).read();
}

const passedOver =
  /^(?:new|await|return|const|let|var|yield|not|async|final|static|private|public)$/;

/** Brackets within brackets are read so deep. */
const deepest = 50;

class SourceParser {
  readonly #tokens: readonly SourceToken[];
  readonly #variables = new Variables<SourceValue>();
  readonly #calls: SourceCall[] = [];
  readonly #strings: string[] = [];
  readonly #settings: ReadSource['settings'][number][] = [];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly SourceToken[]) {
    this.#tokens = tokens;
  }

  read(): ReadSource {
    while (this.#token) {
      const from = this.#at;
      this.#readStatement();
      if (this.#at === from) this.#at += 1;
    }
    return { calls: this.#calls, strings: this.#strings, settings: this.#settings };
  }

  get #token(): SourceToken | undefined {
    return this.#tokens[this.#at];
  }

  #is(...marks: readonly string[]): boolean {
    return this.#token?.kind === 'mark' && marks.includes(this.#token.text);
  }

  /** Goes to one of these marks. */
  #passOver(...marks: readonly string[]): void {
    while (this.#token && !this.#is(...marks)) this.#at += 1;
  }

  /** An assignment, or an expression that may be a call. */
  #readStatement(): void {
    const { kind, text = '' } = this.#token ?? {};
    if (kind !== 'name' && kind !== 'string') return;
    const value = this.#readExpression();
    if (kind !== 'name') return;
    // `name: str = …` of Python, `name: string = …` of TypeScript
    const isTyped = this.#is(':') && this.#tokens[this.#at + 2]?.text === '=';
    if (isTyped) this.#at += 2;
    if (!this.#is('=', ':=', '+=')) return;
    const isSum = this.#is('+=');
    const { of, name } = this.#target ?? { of: text };
    this.#at += 1;
    const given = this.#readExpression();
    const known = this.#variables.get(of);
    if (name === undefined)
      this.#variables.set(of, isSum && known !== undefined ? textOf(value) + textOf(given) : given);
    else if (isMap(known)) this.#variables.set(of, new Map([...known, [name, given]]));
    else this.#settings.push({ of, name, value: given });
  }

  /** What the expression that was read last names, where that has a key or an attribute. */
  #target: { readonly of: string; readonly name?: string | undefined } | undefined;

  /** Operands with `+` or the dot of PHP and Perl, or strings that stand side by side. */
  #readExpression(): SourceValue {
    this.#target = undefined;
    let value = this.#readOperand();
    for (;;) {
      if (this.#is('+') || this.#joinsTexts()) {
        this.#at += 1;
        const other = this.#readOperand();
        value =
          isList(value) && isList(other) ? [...value, ...other] : textOf(value) + textOf(other);
      } else if (typeof value === 'string' && this.#token?.kind === 'string' && this.#isAdjacent())
        value += textOf(this.#readOperand());
      else return value;
    }
  }

  /** Whether here is a dot that joins: what a dot leads to is a name right behind it. */
  #joinsTexts(): boolean {
    const { kind, at = 0 } = this.#tokens[this.#at + 1] ?? {};
    const isApart = at > (this.#token?.at ?? 0) + 1;
    return this.#is('.') && (kind === 'string' || (kind === 'name' && isApart));
  }

  #isAdjacent(): boolean {
    return this.#tokens[this.#at - 1]?.kind === 'string';
  }

  #readOperand(): SourceValue {
    const token = this.#token;
    if (!token || this.#depth > deepest) return hole('');
    if (token.kind === 'name' && passedOver.test(token.text)) {
      this.#at += 1;
      return this.#readOperand();
    }
    if (this.#is(')', ']', '}', ',', ';')) return hole('');
    this.#at += 1;
    this.#depth += 1;
    const value = this.#readFrom(token);
    const followed = this.#readFollowing(value);
    this.#depth -= 1;
    return followed;
  }

  #readFrom(token: SourceToken): SourceValue {
    switch (token.kind) {
      case 'string':
        return this.#readString(token);
      case 'number':
        return token.text;
      case 'name':
        return this.#readName(token.text);
      case 'mark':
        if (token.text === '[' || token.text === '{' || token.text === '(') {
          const items = this.#readItems();
          return token.text === '(' && isList(items) && items.length === 1 && items[0] !== undefined
            ? items[0]
            : items;
        }
        if (token.text === '-' && this.#token?.kind === 'number')
          return `-${textOf(this.#readOperand())}`;
        return /^[&*!~]$/.test(token.text) || token.text === '...'
          ? this.#readOperand()
          : hole(token.text);
    }
  }

  #readString({ text, interpolation }: SourceString): string {
    const filled = interpolation
      ? text.replace(interpolation, (all, inner: string) => {
          const value = this.#variables.get(inner.trim());
          return value === undefined ? hole(all) : textOf(value);
        })
      : text;
    this.#strings.push(filled);
    return filled;
  }

  /** A variable, or a call; `http.Header{…}` and `Dictionary<string, string> {…}` are what is in the braces. */
  #readName(path: string): SourceValue {
    const generic = this.#is('<') ? this.#endOfTypes() : undefined;
    if (generic !== undefined) this.#at = generic;
    if (this.#is('(')) {
      this.#at += 1;
      return this.#readCall(path);
    }
    if (this.#is('{') && /^[A-Z]|\./.test(path)) {
      this.#at += 1;
      return this.#readItems();
    }
    const [owner = '', ...members] = path.split('.');
    const value = this.#variables.get(path);
    const name = members.at(-1);
    this.#target =
      name === undefined ? { of: path } : { of: path.slice(0, -name.length - 1), name };
    if (value !== undefined) return value;
    const table = this.#variables.get(owner);
    const member = isMap(table) && name !== undefined ? table.get(name) : undefined;
    return member ?? hole(path);
  }

  /** The place behind `<string, string>`. */
  #endOfTypes(): number | undefined {
    for (let at = this.#at + 1; at < this.#at + 12; at += 1) {
      const { kind, text } = this.#tokens[at] ?? {};
      if (text === '>') return at + 1;
      if (kind !== 'name' && text !== ',') return undefined;
    }
    return undefined;
  }

  #readCall(path: string): SourceValue {
    const items = this.#readItems();
    const args = isMap(items) ? [] : (items as readonly SourceValue[]);
    const named = isMap(items) ? items : this.#named;
    const call = { path, args, named };
    this.#calls.push(call);
    const [receiver, method] = splitPath(path);
    const object = receiver === undefined ? undefined : this.#variables.get(receiver);
    if (object !== undefined) {
      const value = methodValue(object, method, args);
      if (isMap(value) && isMap(object)) this.#variables.set(receiver ?? '', value);
      if (value !== undefined) return value;
    }
    return functionValue(call) ?? hole(`${path}(…)`);
  }

  /** The named ones among the arguments of the call that was read last. */
  #named: ReadonlyMap<string, SourceValue> = new Map();

  /** What stands between brackets: a list, or a dictionary where its items have keys or are names: `{ params }`. */
  #readItems(): SourceValue {
    const list: { readonly value: SourceValue; readonly name: string | undefined }[] = [];
    const pairs = new Map<string, SourceValue>();
    while (this.#token && !this.#is(')', ']', '}')) {
      const from = this.#at;
      const first = this.#token;
      const isSpread = this.#is('...', '**');
      if (isSpread) this.#at += 1;
      const value = this.#readExpression();
      const isName = first.kind === 'name' && this.#tokens[this.#at - 1] === first;
      if (this.#is(':', '=>', '=')) {
        this.#at += 1;
        const key = isList(value) ? (value[0] ?? '') : value;
        pairs.set(isName ? first.text : textOf(key), this.#readExpression());
      } else if (isSpread && isMap(value)) for (const [key, text] of value) pairs.set(key, text);
      else list.push({ value, name: isName ? first.text : undefined });
      this.#passOver(',', ')', ']', '}', ';');
      if (this.#is(',', ';') || this.#at === from) this.#at += 1;
    }
    const isBrace = this.#is('}');
    this.#at += 1;
    this.#named = pairs;
    const names = list.flatMap(({ value, name }) =>
      name === undefined ? [] : [[name, value] as const],
    );
    if (isBrace && names.length === list.length && list.length + pairs.size > 0)
      return new Map([...names, ...pairs]);
    return pairs.size > 0 && list.length === 0 ? pairs : list.map(({ value }) => value);
  }

  /** What follows a value: an index, or a method. */
  #readFollowing(value: SourceValue): SourceValue {
    let found = value;
    while (this.#is('.', '[') && !this.#joinsTexts()) {
      const isIndex = this.#is('[');
      const name = this.#tokens[this.#at + 1];
      if (isIndex) {
        const target = this.#target;
        this.#at += 1;
        const key = this.#readExpression();
        this.#passOver(']');
        this.#at += 1;
        const of = target?.name === undefined ? (target?.of ?? '') : `${target.of}.${target.name}`;
        this.#target = { of, name: textOf(key) };
        found = (isMap(found) ? found.get(textOf(key)) : undefined) ?? hole(textOf(key));
      } else {
        if (name?.kind !== 'name') return found;
        this.#at += 2;
        if (!this.#is('(')) {
          found = hole(name.text);
          continue;
        }
        this.#at += 1;
        const items = this.#readItems();
        const args = isMap(items) ? [items] : (items as readonly SourceValue[]);
        const [, method] = splitPath(name.text);
        this.#calls.push({ path: name.text, args, named: this.#named });
        found = methodValue(found, method, args) ?? hole(`${name.text}(…)`);
      }
    }
    return found;
  }
}

function splitPath(path: string): readonly [receiver: string | undefined, method: string] {
  const at = path.lastIndexOf('.');
  return at < 0 ? [undefined, path] : [path.slice(0, at), path.slice(at + 1)];
}
