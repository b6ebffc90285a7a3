export interface TextFile {
  readonly path: string;
  readonly source: string;
}

/** One text of a file: a block of fields between two lines of `---`, what follows it, and its sections. */
export interface Entry extends EntrySection {
  readonly fields: readonly EntryField[];
  readonly sections: readonly EntrySection[];
}

export interface EntryField {
  readonly name: string;
  readonly value: string;
  readonly at: Place;
}

/** What stands below a `# Heading`; that of an entry itself is empty. */
export interface EntrySection {
  readonly heading: string;
  readonly at: Place;
  readonly text: string;
  /** Those lines of the text that are not empty. */
  readonly lines: readonly Line[];
}

/** Where something stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export function mistake({ file, line }: Place, message: string): SyntaxError {
  return new SyntaxError(`${file}:${line}: ${message}`);
}

export interface Line {
  readonly text: string;
  readonly at: Place;
  /** Inside a block of code nothing but its end has a meaning. */
  readonly isCode: boolean;
}

export function readEntries(file: TextFile): Entry[] {
  const lines = readLines(file);
  const bars = lines.flatMap(({ text, isCode }, place) => (text === '---' && !isCode ? place : []));
  const stray = lines.slice(0, bars[0]).find(isFilled);
  if (stray) throw mistake(stray.at, 'expected "---" and the fields of the first text.');
  const starts = bars.filter((_, place) => place % 2 === 0);
  return starts.map((start, place) => {
    const at = { file: file.path, line: start + 1 };
    const end = bars[2 * place + 1];
    if (end === undefined) throw mistake(at, 'the fields are not closed: expected another "---".');
    const fields = lines
      .slice(start + 1, end)
      .filter(isFilled)
      .map(readField);
    const [own, ...sections] = cutSections(lines.slice(end + 1, starts[place + 1]), at);
    return { ...own, fields, sections };
  });
}

function readLines({ path: file, source }: TextFile): Line[] {
  let opened: Place | undefined;
  const lines = source.split('\n').map((text, index) => {
    const at = { file, line: index + 1 };
    const isFence = /^\s*```/.test(text);
    const isCode = opened !== undefined;
    if (isFence) opened = opened ? undefined : at;
    return { text, at, isCode };
  });
  if (opened) throw mistake(opened, 'the block of code is not closed: expected another "```".');
  return lines;
}

function isFilled({ text }: Line): boolean {
  return text.trim() !== '';
}

function readField({ text, at }: Line): EntryField {
  const [, name, value] = /^([a-z-]+|\{\w+\}): (.*\S)\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw mistake(
      at,
      `"${text}" is no field: expected "name: value", or "---" after the last one.`,
    );
  return { name, value, at };
}

function cutSections(lines: readonly Line[], at: Place): [EntrySection, ...EntrySection[]] {
  const headings = lines.flatMap(({ text, isCode }, place) =>
    text.startsWith('# ') && !isCode ? place : [],
  );
  const sections = headings.map((heading, place) => ({
    heading: lines[heading]?.text.slice(2).trim() ?? '',
    at: lines[heading]?.at ?? at,
    ...textOf(lines.slice(heading + 1, headings[place + 1])),
  }));
  return [{ heading: '', at, ...textOf(lines.slice(0, headings[0])) }, ...sections];
}

function textOf(lines: readonly Line[]): Pick<EntrySection, 'text' | 'lines'> {
  const text = lines.map((line) => line.text).join('\n');
  return { text: text.replace(/^\n+|\n+$/g, ''), lines: lines.filter(isFilled) };
}
