// This file runs the scripts for all pages, and ends them in the middle.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiRequest } from '../../../src/request/build.ts';
import { allPagesScripts } from '../../../src/snippets/all-pages/index.ts';
import type { Command, Ended } from '../run.ts';
import type { Needed } from '../runner.ts';

export interface ScriptRunner {
  readonly name: string;
  /** The id of the language. */
  readonly snippet: string;
  readonly needs: Needed;
  /** The file to save it in, and what runs that. */
  readonly file: string;
  readonly command: Command;
}

export const scriptRunners: readonly ScriptRunner[] = [
  {
    name: 'bash',
    snippet: 'curl',
    needs: { bash: 'bash', curl: 'curl', jq: 'jq' },
    file: 'all-pages.sh',
    command: ['bash'],
  },
  {
    name: 'python',
    snippet: 'python',
    needs: { python3: 'python3' },
    file: 'all_pages.py',
    command: ['python3'],
  },
  {
    name: 'node',
    snippet: 'node',
    needs: { node: 'nodejs' },
    file: 'all-pages.mjs',
    command: ['node'],
  },
  {
    name: 'powershell',
    snippet: 'powershell',
    needs: { pwsh: 'powershell, from Microsoft' },
    file: 'all-pages.ps1',
    command: ['pwsh', '-NoProfile', '-NonInteractive', '-File'],
  },
];

/** A script in a folder of its own, to be run several times. */
export class SavedScript {
  readonly #runner: ScriptRunner;
  readonly #folder = mkdtempSync(join(tmpdir(), 'all-pages-'));
  token: string;
  readonly ndjson = join(this.#folder, 'items.ndjson');

  constructor(runner: ScriptRunner, request: ApiRequest, secret = 'sandbox-pat') {
    this.#runner = runner;
    this.token = secret;
    this.save(request);
  }

  /** Writes the script of another request in its place. */
  save(request: ApiRequest): void {
    const script = allPagesScripts.find(({ id }) => id === this.#runner.snippet);
    const [block] = script?.write(request, undefined, "it's a \\ remark") ?? [];
    writeFileSync(join(this.#folder, this.#runner.file), `${block?.text ?? ''}\n`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The items that are in the file; undefined where there is none. */
  get items(): readonly unknown[] | undefined {
    if (!existsSync(this.ndjson)) return undefined;
    const lines = readFileSync(this.ndjson, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as unknown);
  }

  /** How many pages the state counts, of the first list. */
  get progress(): number {
    const state = `${this.ndjson}.state`;
    if (!existsSync(state)) return 0;
    return (JSON.parse(readFileSync(state, 'utf8')) as { readonly page: number }).page - 1;
  }

  run(): Promise<Ended> {
    return this.start().ended;
  }

  /** Starts it; `end` sends a signal to it and to what it has started, as a terminal does. */
  start(...words: readonly string[]): {
    readonly ended: Promise<Ended>;
    readonly end: (signal: NodeJS.Signals) => void;
  } {
    const { command, file } = this.#runner;
    const [program, ...options] = command;
    const child = spawn(program, [...options, file, ...words], {
      cwd: this.#folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.#folder,
        TMPDIR: this.#folder,
        LC_ALL: 'C.UTF-8',
        SO_TEAMS_PAT: this.token,
      },
    });
    const texts = { output: '', errors: '' };
    child.stdout.on('data', (piece: Buffer) => (texts.output += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (texts.errors += piece.toString()));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, ...texts }));
    });
    const end = (signal: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    return { ended, end };
  }
}
