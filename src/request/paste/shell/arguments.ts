// This file reads the words of a command into options and operands, by a list of what its program knows.

export interface Option {
  /** Without its dashes, the long name where there is one. */
  readonly name: string;
  readonly value: string;
}

export interface ReadArguments {
  readonly options: readonly Option[];
  readonly operands: readonly string[];
}

export interface OptionTable {
  /** Letter → long name, of those that take a value and those that do not. */
  readonly short: Readonly<Record<string, string>>;
  /** The long names that take a value. */
  readonly valued: ReadonlySet<string>;
}

/** Options may stand anywhere; letters may be joined, and have their value right behind. */
export function readArguments(words: readonly string[], table: OptionTable): ReadArguments {
  const options: Option[] = [];
  const operands: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = (): string => words[(at += 1)] ?? '';
    if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (word.startsWith('--')) {
      const [name = '', ...rest] = word.slice(2).split('=');
      if (!table.valued.has(name)) options.push({ name, value: rest.join('=') });
      else options.push({ name, value: rest.length > 0 ? rest.join('=') : next() });
    } else if (/^-[^-]/.test(word)) readLetters(word.slice(1), table, next, options);
    else operands.push(word);
  }
  return { options, operands };
}

function readLetters(
  letters: string,
  { short, valued }: OptionTable,
  next: () => string,
  options: Option[],
): void {
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at);
    const name = short[letter] ?? letter;
    if (valued.has(name)) {
      options.push({ name, value: letters.slice(at + 1) || next() });
      return;
    }
    options.push({ name, value: '' });
  }
}
