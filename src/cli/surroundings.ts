// This file is what a command meets of the world around it.
import { text } from 'node:stream/consumers';
import { tokenVariable } from '../snippets/snippet.ts';

export interface Surroundings {
  /** Prints what was asked for. */
  readonly print: (text: string) => void;
  /** Prints what is said about it, as a line of its own. */
  readonly tell: (line: string) => void;
  /** Whether a person reads what is printed. */
  readonly isTerminal: boolean;
  /** Reads the standard input to its end. */
  readonly readInput: () => Promise<string>;
  /** The token of the environment; empty where there is none. */
  readonly token: string;
  /** Epoch seconds, whole. */
  readonly now: number;
  /** From here on Ctrl-C ends what has the signal rather than the process; once more, and it ends the process. */
  readonly listenToInterrupt: () => AbortSignal;
}

/** How a command ends. */
export const exitCodes = { fine: 0, refused: 1, usage: 2, interrupted: 130 } as const;

/** Those of this process. */
export function ownSurroundings(): Surroundings {
  return {
    print: (one) => void process.stdout.write(one),
    tell: (line) => void process.stderr.write(`${line}\n`),
    isTerminal: process.stdout.isTTY,
    readInput: () => {
      if (process.stdin.isTTY) process.stderr.write('Paste it, then press Ctrl-D.\n');
      return text(process.stdin);
    },
    token: (process.env[tokenVariable] ?? '').trim(),
    now: Math.floor(Date.now() / 1000),
    listenToInterrupt: () => {
      const abort = new AbortController();
      process.once('SIGINT', () => abort.abort());
      return abort.signal;
    },
  };
}
