// This file runs scripts in real shells, with a curl that only writes down what it was given.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Shell {
  readonly name: string;
  readonly program: string;
  /** No start-up files. */
  readonly options: readonly string[];
  /** Reads the script as if it were typed; at a terminal, which takes no line of any length. */
  readonly typed?: 'input' | 'terminal';
}

/** Every shell that the curl snippet is for; two of them also as at a prompt, where `!!` is the line before. */
export const shells: readonly Shell[] = [
  { name: 'bash', program: 'bash', options: ['--norc', '--noprofile'] },
  {
    name: 'bash at a prompt',
    program: 'bash',
    options: ['--norc', '--noprofile', '-o', 'history', '-o', 'histexpand'],
  },
  { name: 'dash', program: 'dash', options: [] },
  { name: 'zsh', program: 'zsh', options: ['-f'] },
  {
    name: 'zsh at a prompt',
    program: 'zsh',
    options: ['-f', '-i', '+o', 'prompt_sp'],
    typed: 'input',
  },
  { name: 'fish', program: 'fish', options: ['--no-config'] },
  { name: 'ksh', program: 'ksh', options: [] },
];

/** A shell that leaves the editing of a line to the terminal. */
export const dashAtTerminal: Shell = {
  name: 'dash at a terminal',
  program: 'dash',
  options: [],
  typed: 'terminal',
};

export interface Ran {
  /** The arguments of each call of curl, without its own name. */
  readonly calls: readonly (readonly string[])[];
  readonly output: Buffer;
  readonly errors: string;
  readonly status: number | null;
  /** What the script left behind in the folder it ran in: nothing, unless something else ran. */
  readonly left: readonly string[];
}

/** Runs a script with curl as its only program. Throws, naming the package, when the shell is missing. */
export function runShell(shell: Shell, script: string, token: string): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  const [bin, work, record] = [join(folder, 'bin'), join(folder, 'work'), join(folder, 'calls')];
  try {
    mkdirSync(work);
    writeCurl(bin, record);
    const file = join(folder, 'script');
    writeFileSync(file, script);
    const [program, ...options] = commandOf(shell, bin);
    const { status, stdout, stderr } = spawnSync(
      program,
      shell.typed ? options : [...options, file],
      {
        ...(shell.typed ? { input: script } : {}),
        cwd: work,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          LC_ALL: 'C.UTF-8',
          PS1: '',
          PS2: '',
          SO_TEAMS_PAT: token,
        },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const calls = existsSync(record) ? readCalls(readFileSync(record, 'utf8')) : [];
    return { calls, output: stdout, errors: stderr.toString(), status, left: readdirSync(work) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandOf(
  { program, options, typed }: Shell,
  path: string,
): readonly [string, ...string[]] {
  const command = [pathOf('env'), `PATH=${path}`, pathOf(program), ...options] as const;
  if (typed !== 'terminal') return command;
  return [pathOf('python3'), join(import.meta.dirname, 'terminal.py'), ...command];
}

function pathOf(program: string): string {
  try {
    return execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(
      `This test runs ${program}, which is not installed: apt-get install ${program}.`,
    );
  }
}

/** A curl that writes the number of its arguments and each of them, with NUL behind. */
function writeCurl(bin: string, record: string): void {
  mkdirSync(bin);
  const stub = join(bin, 'curl');
  writeFileSync(stub, `#!/bin/sh\nprintf '%s\\0' "$#" "$@" >> '${record}'\n`);
  chmodSync(stub, 0o755);
}

function readCalls(record: string): readonly (readonly string[])[] {
  const words = record.split('\0');
  const calls: string[][] = [];
  for (let at = 0; at < words.length - 1;) {
    const count = Number(words[at]);
    calls.push(words.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return calls;
}
