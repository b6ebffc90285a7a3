// This file reads PowerShell as strictly as its own tokenizer, for the little of it that the snippets use
// (about_Quoting_Rules, about_Parsing, about_Splatting). What it does not know it refuses, rather than guess.

/** A text, or the variable of the environment that it comes from, after a text. */
export type Value =
  | { readonly text: string }
  | { readonly text: string; readonly variable: string }
  /** Texts, and epochs so many seconds after now, joined. */
  | { readonly pieces: readonly (string | number)[] }
  | { readonly table: Readonly<Record<string, Value>> };

export interface Command {
  readonly name: string;
  /** Parameter → its argument; null for a switch. */
  readonly parameters: Readonly<Record<string, Value | null>>;
  readonly positional: readonly Value[];
  /** The property that is taken of a command in parentheses. */
  readonly property?: string;
}

type Token =
  | { readonly kind: 'string'; readonly text: string }
  | {
      readonly kind: 'word' | 'parameter' | 'variable' | 'local' | 'splat' | 'type' | 'mark';
      readonly text: string;
    };

const single = `'\u2018\u2019\u201a\u201b`;
const double = `"\u201c\u201d\u201e`;

/** Reads one pipeline, and the table before it that it splats; throws at whatever is not plainly that. */
export function readPowerShell(source: string): readonly Command[] {
  const reader = new Reader(tokenize(source));
  reader.assignment();
  const commands = [reader.element()];
  while (reader.skip('|')) commands.push(reader.element());
  reader.end();
  return commands;
}

const patterns = [
  // A line may end after a pipe; anywhere else the end of a line is the end of the command, or of an entry of a table.
  ['blank', /[ \t]+/y],
  ['mark', /@\{|::|-(?= )|[|(){}=+;\n]/y],
  ['type', /\[[A-Za-z]+\]/y],
  ['property', /\.[A-Za-z]+/y],
  ['variable', /\$env:[A-Za-z_]+/y],
  ['local', /\$[A-Za-z]+/y],
  ['splat', /@[A-Za-z]+/y],
  ['parameter', /-[A-Za-z]+/y],
  ['word', /[A-Za-z][A-Za-z-]*|\d+/y],
] as const;

function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = source.replace(/\|\n[ \t]*/g, '| ');
  for (let at = 0; at < text.length;) {
    const found = readString(text, at) ?? readPlain(text, at);
    at = found.end;
    if (found.token) tokens.push(found.token);
  }
  return tokens;
}

interface Found {
  readonly token?: Token;
  readonly end: number;
}

function readPlain(text: string, at: number): Found {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [piece] = pattern.exec(text) ?? [];
    if (piece === undefined) continue;
    const end = at + piece.length;
    if (kind === 'blank') return { end };
    return { token: { kind: kind === 'property' ? 'mark' : kind, text: piece }, end };
  }
  throw new SyntaxError(
    `PowerShell would not read “${text.slice(at, at + 20)}” as part of one command.`,
  );
}

/** Any quote of the class ends a string that any of them began; two in a row are the second of them. */
function readString(text: string, start: number): Found | undefined {
  const quotes = [single, double].find((marks) => marks.includes(text.charAt(start)));
  if (quotes === undefined) return undefined;
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quotes.includes(character)) {
      if (!isQuote(quotes, text.charAt(at + 1)))
        return { token: { kind: 'string', text: value }, end: at + 1 };
      at += 1;
      value += text.charAt(at);
    } else if (quotes === double && (character === '$' || character === '`')) {
      throw new SyntaxError(`PowerShell expands ${character} between double quotes.`);
    } else value += character;
  }
  throw new SyntaxError('The string does not end.');
}

function isQuote(quotes: string, character: string): boolean {
  return character !== '' && quotes.includes(character);
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** What stands before the pipeline: a variable, and the parameters that are in it. */
  #splat: { readonly name: string; readonly table: Readonly<Record<string, Value>> } | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** `$name = @{ … }`, a line of its own. */
  assignment(): void {
    if (this.#peek()?.kind !== 'local') return;
    const name = this.#take('local').slice(1);
    this.#expect('=');
    this.#expect('@{');
    this.#splat = { name, table: this.#table('word') };
    this.#expect('\n');
  }

  element(): Command {
    if (!this.skip('(')) return this.#command();
    const command = this.#command();
    this.#expect(')');
    const property = /^\.(\w+)$/.exec(this.#peek()?.text ?? '')?.[1];
    if (property === undefined) throw new SyntaxError('Parentheses without a property.');
    this.#at += 1;
    return { ...command, property };
  }

  skip(mark: string): boolean {
    const next = this.#peek();
    const found = next?.kind === 'mark' && next.text === mark;
    if (found) this.#at += 1;
    return found;
  }

  end(): void {
    const next = this.#peek();
    if (next) throw new SyntaxError(`“${next.text}” stands after the end of the pipeline.`);
  }

  #command(): Command {
    const name = this.#take('word');
    const parameters: Record<string, Value | null> = {};
    const positional: Value[] = [];
    for (let next = this.#peek(); next && !isEnd(next); next = this.#peek()) {
      if (next.kind === 'splat') add(parameters, this.#splatted());
      else if (next.kind !== 'parameter') positional.push(this.#value());
      else {
        const parameter = this.#take('parameter');
        add(parameters, { [parameter]: this.#argument() });
      }
    }
    return { name, parameters, positional };
  }

  #argument(): Value | null {
    const next = this.#peek();
    return !next || isEnd(next) || next.kind === 'parameter' ? null : this.#value();
  }

  /** In an argument a bare word is its text; a table holds expressions, which may be added. */
  #value(): Value {
    if (this.skip('@{')) return { table: this.#table('string') };
    if (this.skip('(')) return { pieces: this.#sum() };
    if (this.#peek()?.kind === 'variable') return { text: '', variable: this.#take('variable') };
    return { text: this.#peek()?.kind === 'word' ? this.#take('word') : this.#take('string') };
  }

  /** `'…' + (moment) + '…'`: PowerShell joins as long as the first of them is a text. */
  #sum(): readonly (string | number)[] {
    const pieces: (string | number)[] = [this.#take('string')];
    while (this.skip('+'))
      pieces.push(this.#peek()?.kind === 'string' ? this.#take('string') : this.#moment());
    this.#expect(')');
    return pieces;
  }

  /** `([DateTimeOffset]::UtcNow.ToUnixTimeSeconds() - 604800)` */
  #moment(): number {
    this.#expect('(');
    if (this.#take('type') !== '[DateTimeOffset]') throw new SyntaxError('Another type.');
    this.#expect('::');
    if (this.#take('word') !== 'UtcNow') throw new SyntaxError('Another property.');
    for (const mark of ['.ToUnixTimeSeconds', '(', ')']) this.#expect(mark);
    const sign = this.skip('-') ? -1 : this.skip('+') ? 1 : 0;
    const seconds = sign === 0 ? 0 : sign * Number(this.#take('word'));
    this.#expect(')');
    return seconds;
  }

  /** Entries part at a semicolon or a line end; a table of parameters, whose names are words, may hold another. */
  #table(keys: 'string' | 'word'): Readonly<Record<string, Value>> {
    const table: Record<string, Value> = {};
    while (this.skip('\n'));
    do {
      const key = this.#take(keys);
      if (key in table) throw new SyntaxError(`${key} stands twice.`);
      this.#expect('=');
      table[key] = this.#entry(keys === 'word');
    } while (this.#separates() && this.#peek()?.text !== '}');
    this.#expect('}');
    return table;
  }

  #entry(mayBeTable: boolean): Value {
    if (this.#peek()?.kind === 'local' && mayBeTable) {
      if (this.#take('local') !== '$true') throw new SyntaxError('A variable of the script.');
      return { text: '$true' };
    }
    // A bare word would be a command.
    if (this.#peek()?.kind === 'word' && !/^\d+$/.test(this.#peek()?.text ?? ''))
      throw new SyntaxError('A command in a table.');
    const value = this.#value();
    if ('text' in value)
      return this.skip('+') ? { text: value.text, variable: this.#take('variable') } : value;
    if (!mayBeTable) throw new SyntaxError('A table within a table.');
    return value;
  }

  #separates(): boolean {
    let found = false;
    while (this.skip(';') || this.skip('\n')) found = true;
    return found;
  }

  #splatted(): Readonly<Record<string, Value | null>> {
    const name = this.#take('splat').slice(1);
    if (this.#splat?.name !== name) throw new SyntaxError(`There is no $${name}.`);
    return Object.fromEntries(
      Object.entries(this.#splat.table).map(([key, value]) => [
        `-${key}`,
        'text' in value && value.text === '$true' ? null : value,
      ]),
    );
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(kind: Token['kind']): string {
    const next = this.#peek();
    if (next?.kind !== kind)
      throw new SyntaxError(`Expected a ${kind}, not “${next?.text ?? ''}”.`);
    this.#at += 1;
    return next.text;
  }

  #expect(mark: string): void {
    if (!this.skip(mark))
      throw new SyntaxError(`Expected “${mark}”, not “${this.#peek()?.text ?? ''}”.`);
  }
}

function isEnd({ kind, text }: Token): boolean {
  return kind === 'mark' && (text === '|' || text === ')' || text === '\n');
}

function add(
  parameters: Record<string, Value | null>,
  more: Readonly<Record<string, Value | null>>,
): void {
  for (const [name, value] of Object.entries(more)) {
    if (name in parameters) throw new SyntaxError(`${name} stands twice.`);
    parameters[name] = value;
  }
}
