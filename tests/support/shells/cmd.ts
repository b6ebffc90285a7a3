// This file reads a line as cmd.exe does, as far as the snippets go: percent signs first, then quotes, then the
// arguments as the C runtime of a program takes them apart. What would split the line or start another program throws.

/** The value of a variable, in whatever case its name is. */
export type Variables = (name: string) => string | undefined;

/** What cmd has a value for though nobody set it (`set /?`). */
const dynamic = {
  CD: 'C:\\Users\\me',
  DATE: 'Sat 01/31/2026',
  TIME: '12:00:00.00',
  RANDOM: '4711',
  ERRORLEVEL: '0',
  CMDEXTVERSION: '2',
  CMDCMDLINE: '"C:\\Windows\\system32\\cmd.exe" ',
  HIGHESTNUMANODENUMBER: '0',
};

/** These variables, and those of cmd itself. */
export function variablesOf(set: Readonly<Record<string, string>>): Variables {
  const all = Object.entries({ ...dynamic, ...set });
  const values = new Map(all.map(([name, value]) => [name.toUpperCase(), value]));
  return (name) => values.get(name.toUpperCase());
}

/** Every variable that somebody could have: no name has a double quote in it, at which `set` takes names apart. */
export const everyVariable: Variables = (name) => (name.includes('"') ? undefined : 'replaced');

/** The arguments of the one program that a line typed at the prompt starts. */
export function readAtPrompt(line: string, variables: Variables): readonly string[] {
  return argumentsOf(unsplit(expand(line, variables, false)));
}

/** The arguments of the one program that a line of a .bat file starts; the file itself was given none. */
export function readInBatch(line: string, variables: Variables): readonly string[] {
  return argumentsOf(unsplit(expand(line, variables, true)));
}

/** `%name%`, `%name:old=new%` and, in a .bat file, `%%`, `%1`, `%*` and `%~1`. */
function expand(line: string, variables: Variables, batch: boolean): string {
  let out = '';
  for (let at = 0; at < line.length;) {
    const rest = line.slice(at);
    const [piece, text] = rest.startsWith('%') ? percent(rest, variables, batch) : plain(rest);
    out += text;
    at += piece.length;
  }
  return out;
}

function plain(rest: string): readonly [piece: string, text: string] {
  const piece = /^[^%]+/.exec(rest)?.[0] ?? rest;
  return [piece, piece];
}

function percent(rest: string, variables: Variables, batch: boolean): readonly [string, string] {
  if (batch) {
    if (rest.startsWith('%%')) return ['%%', '%'];
    const argument = /^%(?:\*|\d)/.exec(rest)?.[0];
    if (argument !== undefined) return [argument, ''];
    if (rest.startsWith('%~')) throw new SyntaxError('cmd reads %~ in a .bat file as an argument.');
  }
  const [whole, name = '', modifier] = /^%([^%:]+)(:[^%]*)?%/.exec(rest) ?? [];
  const value = variables(name);
  if (whole !== undefined && value !== undefined) {
    if (modifier !== undefined) throw new SyntaxError(`cmd replaces text in %${name}%.`);
    return [whole, value];
  }
  if (batch) return [whole ?? '%', ''];
  return ['%', '%'];
}

/** Outside double quotes cmd reads these itself; inside, and everywhere else, the line stays as it is. */
function unsplit(line: string): string {
  const outside = line.split('"').filter((_, index) => index % 2 === 0);
  const [special] = /[&|<>^()\n]/.exec(outside.join(' ')) ?? [];
  if (special !== undefined) throw new SyntaxError(`cmd reads ${special} outside double quotes.`);
  if (outside.length * 2 - 1 !== line.split('"').length)
    throw new SyntaxError('A quote stays open.');
  return line;
}

/** Blanks part arguments outside double quotes; backslashes count only before a quote. */
function argumentsOf(line: string): readonly string[] {
  const found: string[] = [];
  const argument = /[ \t]*((?:"(?:\\+(?!")|\\(?:\\\\)*"|[^"\\])*"|[^" \t])+)/y;
  for (let match = argument.exec(line); match; match = argument.exec(line)) {
    const text = match[1] ?? '';
    if (/\\+"/.test(text)) throw new SyntaxError('A backslash stands before a quote.');
    found.push(text.replaceAll('"', ''));
  }
  return found;
}
