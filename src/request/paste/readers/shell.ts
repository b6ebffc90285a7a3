// This file reads commands of a shell, each by its program: to read a further program, add a line.
import type { FoundCall } from '../found-call.ts';
import { cmdCommandsIn, isForCmd } from '../shell/cmd-words.ts';
import { commandsIn } from '../shell/commands.ts';
import { readCurl } from './curl.ts';
import { readHttpie } from './httpie.ts';
import { isPowerShell, readPowerShell } from './powershell.ts';
import { readWget } from './wget.ts';

type ReadWords = (words: readonly string[]) => readonly FoundCall[];

const programs: ReadonlyMap<string, ReadWords> = new Map<string, ReadWords>([
  ['curl', readCurl],
  ['wget', readWget],
  ['http', readHttpie],
  ['https', readHttpie],
  ['xh', readHttpie],
  ['powershell', readScript],
  ['pwsh', readScript],
]);

/** What may stand before the program. */
const before = /^(?:sudo|time|env|exec|command|@|\w+=.*)$/;

const mention = /(?:^|[\s;&|($`"'@/\\])(?:curl|wget|https?|xh|powershell|pwsh)(?:\.exe)?["']?\s/i;

/** The calls of commands for bash and its like, or for cmd. */
export function readShell(text: string): readonly FoundCall[] {
  if (!mention.test(text)) return [];
  const plain = withoutPrompts(text);
  const commands = isForCmd(plain) ? cmdCommandsIn(plain) : commandsIn(plain);
  return commands.flatMap((words) => {
    const start = words.findIndex((word) => !before.test(word));
    const name = programOf(words[start] ?? '');
    return programs.get(name)?.(words.slice(start + 1)) ?? [];
  });
}

/** What a terminal puts before a command: `$ `, `> `, `C:\>`. PowerShell goes on in the next line after a backtick. */
function withoutPrompts(text: string): string {
  return text
    .replace(/^[ \t]*(?:\$|>|❯|➜|[A-Z]:\\[^\n>]*>|PS [^\n>]*>)[ \t]+(?=\S)/gm, '')
    .replace(/[ \t]`[ \t]*\r?\n/g, ' \\\n');
}

const programOf = (word: string): string =>
  word
    .replace(/^@/, '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.exe$/i, '')
    .toLowerCase() ?? '';

/** `powershell -Command "…"`; without quotes around it, the text is for PowerShell as it stands. */
function readScript(words: readonly string[]): readonly FoundCall[] {
  const at = words.findIndex((word) => /^-c(?:ommand)?$/i.test(word));
  const [script = '', ...others] = at < 0 ? [] : words.slice(at + 1);
  return others.length === 0 && isPowerShell(script) ? readPowerShell(script) : [];
}
