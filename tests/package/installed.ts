// This file packs the explorer, and installs it into an empty folder with no network.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../support/builders/folder.ts';

export interface Installed {
  /** The folder that it was installed into. */
  readonly folder: string;
  /** The file of the package, in that folder. */
  readonly file: string;
  /** Bytes of the package. */
  readonly size: number;
  /** The paths of all files in it. */
  readonly names: readonly string[];
}

/** Packs and installs. Throws where npm does not. */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const [packed] = JSON.parse(npm(['pack', '--json', `--pack-destination=${folder}`])) as [Packed];
  const consumer = { 'package.json': '{ "private": true, "type": "module" }' };
  writeFiles(folder, consumer);
  const alone = ['--offline', '--ignore-scripts', `--cache=${join(folder, 'cache')}`];
  npm(['install', join(folder, packed.filename), ...alone, `--prefix=${folder}`]);
  const { filename: file, size } = packed;
  return { folder, file, size, names: packed.files.map(({ path }) => path) };
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function npm(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    encoding: 'utf8',
    // A build that is made meanwhile is not one for tests.
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${stderr}`);
  // What prepack prints comes first.
  return stdout.slice(Math.max(0, stdout.search(/^[[{]/m)));
}

/** What a program has printed when it ended. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the installed package. */
export function run({ folder }: Installed, ...args: readonly string[]): Printed {
  return runIn(folder, binOf(folder), args);
}

/** Runs a command of the package as it was packed. */
export function runByNpx({ folder, file }: Installed, ...args: readonly string[]): Printed {
  const alone = ['--offline', '--yes', `--cache=${join(folder, 'cache')}`];
  return runIn(folder, 'npx', [...alone, `./${file}`, ...args]);
}

/** Runs a script of the folder. */
export function runNode({ folder }: Installed, script: string): Printed {
  return runIn(folder, process.execPath, [script]);
}

function runIn(folder: string, program: string, args: readonly string[]): Printed {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, SO_TEAMS_PAT: '' },
  });
  return { code: status, stdout, stderr };
}

/** Starts a command that serves; gives the first line that it prints, and ends it after `use`. */
export async function whileServing(
  { folder }: Installed,
  args: readonly string[],
  use: (line: string) => Promise<void>,
): Promise<void> {
  const shell = process.platform === 'win32';
  const child = spawn(binOf(folder), args, { cwd: folder, shell });
  try {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    await use(String(chunk).trim());
  } finally {
    child.kill();
    await once(child, 'close');
  }
}

const binOf = (folder: string): string =>
  join(folder, 'node_modules', '.bin', 'teams-api-explorer');
