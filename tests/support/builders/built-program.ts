// This file builds the program as it is shipped, for tests that start it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeFiles } from './folder.ts';

/** Builds it into a folder; gives the file to run with node. It comes without a page. */
export function buildProgram(folder: string): string {
  const outDir = `--outDir=${join(folder, 'server')}`;
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--ssr', 'src/cli/main.ts', outDir, '--logLevel=error'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  writeFiles(folder, { 'package.json': '{"type":"module"}' });
  return join(folder, 'server', 'main.js');
}
