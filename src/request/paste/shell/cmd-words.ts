// This file reads commands for the command prompt of Windows. Its rules are two: cmd takes out carets and puts variables in,
// then the program parts its line into words (learn.microsoft.com, "Parsing C command-line arguments"). No maintained
// library does the first.
import { hole } from '../hole.ts';
import { Variables } from '../variables.ts';

/** Whether a text is for cmd: a caret continues a line or protects a character, or percent signs stand as they have to there. */
export function isForCmd(text: string): boolean {
  return (
    /\^[ \t]*\r?\n|\^[&|<>^%"!]|"%"|^[ \t]*@?(?:rem|setx?|echo off)\b/im.test(text) ||
    (/^\s*@?(?:powershell|pwsh|curl)(?:\.exe)?\s/i.test(text) && /%%[\dA-F]{2}/i.test(text))
  );
}

/** The words of each command, the name first. */
export function cmdCommandsIn(text: string): readonly (readonly string[])[] {
  const variables = new Variables<string>();
  const commands: (readonly string[])[] = [];
  for (const line of splitCommands(text.replace(/\^[ \t]*\r?\n\s*/g, ' '))) {
    const [, name, value = ''] = /^\s*@?set\s+"?(\w+)=(.*)$/is.exec(line) ?? [];
    if (name !== undefined) variables.set(name.toUpperCase(), value.trim().replace(/"$/, ''));
    else commands.push(splitWords(fillIn(line, variables)));
  }
  return commands.filter((words) => words.length > 0);
}

/** A pair of hexadecimal digits between percent signs is of a URL. */
function fillIn(line: string, variables: Variables<string>): string {
  return line
    .replace(
      /(?<!%)%(?![\dA-F]{2}%)([A-Z_]\w*)%/gi,
      (text, name: string) => variables.get(name.toUpperCase()) ?? hole(text),
    )
    .replaceAll('%%', '%');
}

/** One command a line, or several between `&` and `|`; carets are taken out where they protect something. */
function splitCommands(text: string): readonly string[] {
  const commands: string[] = [];
  let command = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') isQuoted = false;
    if (character === '\n' || (!isQuoted && /[&|]/.test(character))) {
      commands.push(command);
      command = '';
    } else if (character === '^' && !isQuoted) {
      at += 1;
      command += text.charAt(at);
    } else command += character;
  }
  return [...commands, command];
}

/** As the C runtime does: a backslash only means something before a quote. */
function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (const [mark, slashes = '', quote = ''] of line.matchAll(/(\\*)(")|\\+|[\s\S]/g)) {
    if (quote !== '') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (/\s/.test(mark) && !isQuoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + mark;
  }
  return word === undefined ? words : [...words, word];
}
