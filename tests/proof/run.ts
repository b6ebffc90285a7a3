// This file starts programs for the proof.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Command = readonly [program: string, ...options: string[]];

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Surroundings {
  readonly folder: string;
  readonly token: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a program writes is cut off there. */
const longestOutput = 1024 * 1024;

/** A program that waits for ever is ended. Milliseconds. */
const longestRun = 10 * 60_000;

/** Runs a program to its end. Nothing of the environment reaches it but the path, a home of its own and the token. */
export function run(
  [program, ...options]: Command,
  { folder, token, input = '', env = {} }: Surroundings,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: folder,
      timeout: longestRun,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LC_ALL: 'C.UTF-8',
        TERM: 'xterm',
        SO_TEAMS_PAT: token,
        ...env,
      },
    });
    const texts = { output: '', errors: '' };
    const keep = (name: 'output' | 'errors') => (piece: Buffer) => {
      if (texts[name].length < longestOutput) texts[name] += piece.toString();
    };
    child.stdout.on('data', keep('output'));
    child.stderr.on('data', keep('errors'));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    // A program that does not read has closed its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** Writes each text into a file of its own. */
export function writeAll(
  folder: string,
  texts: readonly string[],
  nameOf: (at: number) => string,
): readonly string[] {
  return texts.map((text, at) => {
    const path = join(folder, nameOf(at));
    writeFileSync(path, text);
    return path;
  });
}
