// This file installs programs from npm that are too large, or too old, to be packages of the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with these packages, which is kept for the next time. Throws where npm fails. */
export function installed(packages: readonly string[]): string {
  const name = packages.join('+').replace(/[^\w.+-]/g, '_');
  const folder = join(tmpdir(), 'teams-api-explorer-programs', name);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}: ${stderr}`);
  writeFileSync(done, '');
  return folder;
}
