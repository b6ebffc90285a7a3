// This file is what a command meets of the world around it.
import { fstatSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { tokenVariable } from '../snippets/snippet.ts';

export interface Surroundings {
  /** Prints what was asked for. */
  readonly print: (text: string) => void;
  /** Prints what is said about it, as a line of its own. */
  readonly tell: (line: string) => void;
  /** Whether a person reads what is printed. */
  readonly isTerminal: boolean;
  /** Reads the standard input to its end; rejects where there is nothing to read, as in a folder. */
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

/** Windows PowerShell 5.1 writes a file as UTF-16; its byte order mark tells (WHATWG Encoding, BOM sniff). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Those of this process. */
export function ownSurroundings(): Surroundings {
  return {
    print: (one) => void process.stdout.write(one),
    tell: (line) => void process.stderr.write(`${line}\n`),
    isTerminal: process.stdout.isTTY,
    readInput: async () => {
      // node takes a folder for an empty input.
      if (fstatSync(process.stdin.fd).isDirectory()) throw new TypeError('It is a folder.');
      if (process.stdin.isTTY) process.stderr.write('Paste it, then press Ctrl-D.\n');
      return decode(await buffer(process.stdin));
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
