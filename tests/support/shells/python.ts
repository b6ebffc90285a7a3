// This file runs Python, with modules that lie beside the script.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no Python can run here; undefined where it can. */
export const noPython =
  spawnSync('python3', ['--version']).status === 0
    ? undefined
    : 'This test runs python3, which is not installed: apt-get install python3.';

export interface Script {
  readonly text: string;
  /** File name → text. */
  readonly modules: Readonly<Record<string, string>>;
  /** What the script reads. */
  readonly input: string;
}

/** What the script writes. Throws what it has to complain about, warnings too. */
export function runPython({ text, modules, input }: Script): string {
  const folder = mkdtempSync(join(tmpdir(), 'python-'));
  try {
    for (const [name, module] of Object.entries({ ...modules, 'main.py': text }))
      writeFileSync(join(folder, name), module);
    const { status, stdout, stderr } = spawnSync('python3', ['-B', '-W', 'error', 'main.py'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PYTHONUTF8: '1' },
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0 || stderr !== '') throw new Error(`python3 ended with ${status}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
