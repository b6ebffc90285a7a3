// This file computes what a plain expression of PowerShell is: strings, variables, hashtables, arrays, joined and added.
import { encodeValue } from '../../encode.ts';
import { hasHole, hole } from '../hole.ts';
import { fillPattern, joinTexts } from '../variables.ts';
import type { Variables } from '../variables.ts';
import { nameOf } from './tokens.ts';
import type { PowerShellToken } from './tokens.ts';

export type PowerShellValue =
  | string
  | readonly PowerShellValue[]
  /** Keys have no case; each is kept as it was written. */
  | ReadonlyMap<string, PowerShellValue>;

/** Stands for JSON of any kind, which is recognized by its beginning. */
const anyJson = '{"":""}';

export type PowerShellVariables = Variables<PowerShellValue>;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  '\n': '',
};

/** A text with its variables put in. */
function expand(text: string, variables: PowerShellVariables): string {
  return text.replace(
    /`([\s\S])|\$\(([^()]*(?:\([^()]*\)[^()]*)*)\)|(\$\{[^{}]*\}|\$(?:\w+:)?\w+)/g,
    (all, escaped?: string, expression?: string, variable?: string) => {
      if (escaped !== undefined) return escapes[escaped] ?? escaped;
      const simple = variable ?? /^\s*(\$[\w:]+)\s*$/.exec(expression ?? '')?.[1];
      const value = simple === undefined ? undefined : variables.get(nameOf(simple));
      return value === undefined ? hole(all) : textOf(value);
    },
  );
}

/** As PowerShell writes a value into a string. */
export function textOf(value: PowerShellValue): string {
  if (typeof value === 'string') return value;
  return isTable(value) ? hole('@{…}') : value.map(textOf).join(' ');
}

export const isTable = (value: PowerShellValue): value is ReadonlyMap<string, PowerShellValue> =>
  value instanceof Map;

/** Brackets within brackets are read so deep. */
const deepest = 50;

/** Reads expressions from tokens, one after another. */
export class PowerShellReader {
  at = 0;
  readonly variables: PowerShellVariables;
  #depth = 0;
  readonly #tokens: readonly PowerShellToken[];
  /** Reads a command that begins here, where it is one. */
  readonly #command: (reader: PowerShellReader) => boolean;

  constructor(
    tokens: readonly PowerShellToken[],
    command: (reader: PowerShellReader) => boolean,
    variables: PowerShellVariables,
  ) {
    this.#tokens = tokens;
    this.#command = command;
    this.variables = variables;
  }

  get token(): PowerShellToken | undefined {
    return this.#tokens[this.at];
  }

  get isEnd(): boolean {
    return this.at >= this.#tokens.length;
  }

  isMark(...texts: readonly string[]): boolean {
    const { token } = this;
    return token?.kind === 'mark' && texts.includes(token.text);
  }

  skipLines(): void {
    while (this.isMark('\n', ';')) this.at += 1;
  }

  /** `'a' + $b`, `@('a', 'b') -join '&'`, `'{0}' -f $x`. */
  readExpression(): PowerShellValue {
    let value = this.readOperand();
    for (;;) {
      const { token } = this;
      if (this.isMark('+')) {
        this.at += 1;
        while (this.isMark('\n')) this.at += 1;
        value = add(value, this.readOperand());
      } else if (this.isMark(',')) {
        const items = [value];
        while (this.isMark(',')) {
          this.at += 1;
          while (this.isMark('\n')) this.at += 1;
          items.push(this.readOperand());
        }
        value = items;
      } else if (token?.kind === 'word' && /^-(?:join|f)$/i.test(token.text)) {
        this.at += 1;
        const other = this.readOperand();
        value = /join/i.test(token.text)
          ? join(value, textOf(other))
          : format(textOf(value), other);
      } else return value;
    }
  }

  /** An expression, of which a pipe may make JSON. */
  readPiped(): PowerShellValue {
    const value = this.readExpression();
    const next = this.#tokens[this.at + 1];
    return this.isMark('|') && /^ConvertTo-Json$/i.test(next?.text ?? '') ? anyJson : value;
  }

  /** One value with what follows it: `.Name`, `['key']`. Reads nothing at the end of an expression. */
  readOperand(): PowerShellValue {
    const { token } = this;
    if (!token || this.isMark('\n', ';', '|', ')', '}', ']')) return hole('');
    if (this.#depth > deepest) return hole('');
    this.#depth += 1;
    const value = this.#command(this) ? hole('a response') : this.#readToken(token);
    this.#depth -= 1;
    return value;
  }

  #readToken(token: PowerShellToken): PowerShellValue {
    this.at += 1;
    switch (token.kind) {
      case 'literal':
        return token.text;
      case 'expandable':
        return expand(token.text, this.variables);
      case 'word':
        return expand(token.text, this.variables);
      case 'splat':
        return hole(`@${token.text}`);
      case 'variable':
        return this.#readMembers(this.variables.get(token.text) ?? hole(`$${token.text}`));
      case 'mark':
        return this.#readMarked(token.text);
    }
  }

  #readMarked(mark: string): PowerShellValue {
    if (mark === '@{') return this.#readTable();
    if (mark === '@(') return this.#readList();
    if (mark === '(' || mark === '$(') {
      const value = this.readPiped();
      this.#skipTo(')');
      return this.#readMembers(value);
    }
    if (mark === '[') {
      // `[uri]::EscapeDataString($x)`, `[int]5`
      this.#skipTo(']');
      if (!this.isMark('::')) return this.readOperand();
      this.at += 1;
      const name = this.token?.text ?? '';
      this.at += 1;
      if (!this.isMark('(')) return hole(name);
      this.at += 1;
      const value = this.readExpression();
      this.#skipTo(')');
      const text = textOf(value);
      if (!/^(?:EscapeDataString|UrlEncode|EscapeUriString)$/i.test(name)) return hole(name);
      return hasHole(text) ? text : encodeValue(text);
    }
    return hole(mark);
  }

  #readMembers(value: PowerShellValue): PowerShellValue {
    let found = value;
    while (
      this.token &&
      'isJoined' in this.token &&
      this.token.isJoined &&
      this.isMark('.', '[', '::')
    ) {
      const isIndex = this.isMark('[');
      this.at += 1;
      const key = isIndex ? textOf(this.readExpression()) : this.token.text;
      if (isIndex) this.#skipTo(']');
      else this.at += 1;
      if (this.isMark('(')) {
        this.at += 1;
        this.#skipTo(')');
        found = /^tostring$/i.test(key) ? found : hole(key);
      } else found = (isTable(found) ? lookUp(found, key) : undefined) ?? hole(key);
    }
    return found;
  }

  #readTable(): PowerShellValue {
    const table = new Map<string, PowerShellValue>();
    this.skipLines();
    while (this.token && !this.isMark('}')) {
      const from = this.at;
      const key = textOf(this.readOperand());
      if (!this.isMark('=')) {
        if (this.at === from) this.at += 1;
        this.skipLines();
        continue;
      }
      this.at += 1;
      while (this.isMark('\n')) this.at += 1;
      table.set(key, this.readExpression());
      while (!this.isEnd && !this.isMark('\n', ';', '}')) this.at += 1;
      this.skipLines();
    }
    this.at += 1;
    return table;
  }

  #readList(): PowerShellValue {
    const items: PowerShellValue[] = [];
    this.skipLines();
    while (this.token && !this.isMark(')')) {
      const from = this.at;
      const value = this.readExpression();
      items.push(...(Array.isArray(value) ? (value as readonly PowerShellValue[]) : [value]));
      if (this.at === from) this.at += 1;
      this.skipLines();
    }
    this.at += 1;
    return items;
  }

  /** Goes behind the mark that closes what is open. */
  #skipTo(mark: string): void {
    for (let depth = 0; this.token; this.at += 1) {
      if (depth === 0 && this.isMark(mark)) {
        this.at += 1;
        return;
      }
      if (this.isMark('(', '$(', '@(', '{', '@{', '[')) depth += 1;
      else if (this.isMark(')', '}', ']')) depth -= 1;
    }
  }
}

function lookUp(
  table: ReadonlyMap<string, PowerShellValue>,
  key: string,
): PowerShellValue | undefined {
  return [...table].find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

function add(a: PowerShellValue, b: PowerShellValue): PowerShellValue {
  if (isTable(a) && isTable(b)) return new Map([...a, ...b]);
  if (Array.isArray(a)) return [...(a as readonly PowerShellValue[]), b];
  return textOf(a) + textOf(b);
}

function join(value: PowerShellValue, separator: string): string {
  const items = Array.isArray(value) ? (value as readonly PowerShellValue[]) : [value];
  return joinTexts(items.map(textOf), separator) ?? hole('a text');
}

function format(pattern: string, value: PowerShellValue): string {
  const items = Array.isArray(value) ? (value as readonly PowerShellValue[]) : [value];
  const filled = fillPattern(pattern, /\{(\d+)(?::[^}]*)?\}/g, (index, all) => {
    const item = items[Number(index)];
    return item === undefined ? all : textOf(item);
  });
  return filled ?? hole('a text');
}
