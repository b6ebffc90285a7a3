// This file runs commands of the program within the test, and keeps what they print.
import { runProgram } from '../../../src/cli/program.ts';
import type { Surroundings } from '../../../src/cli/surroundings.ts';
import { clock } from '../builders/drafts.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line; `input` is what comes through the standard input. */
export async function runCommand(
  args: readonly string[],
  { input = '', ...world }: Partial<Surroundings> & { readonly input?: string } = {},
): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const code = await runProgram(args, new URL('file:///nowhere/'), {
    print: (text) => (texts.stdout += text),
    tell: (line) => (texts.stderr += `${line}\n`),
    isTerminal: false,
    readInput: () => Promise.resolve(input),
    token: '',
    now: clock.now,
    listenToInterrupt: () => new AbortController().signal,
    ...world,
  });
  return { code, ...texts };
}
