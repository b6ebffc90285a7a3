// This file is `npm run reproduce`: it builds twice from nothing, and compares the two to the byte.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runQuietly } from './command.mjs';
import { differences } from './folders.mjs';

const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
const builds = ['one', 'two'].map((name) => join(folder, name));
try {
  for (const build of builds) buildInto(build);
  const different = differences(builds[0] ?? '', builds[1] ?? '');
  for (const name of different) console.error(`Not the same in both builds: ${name}`);
  console.log(different.length === 0 ? 'Both builds are the same to the byte.' : '');
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} build a folder; nothing of an earlier build is used */
function buildInto(build) {
  rmSync(join(root, 'node_modules', '.vite'), { recursive: true, force: true });
  for (const line of [
    `vite build --logLevel=error --outDir="${join(build, 'client')}"`,
    `vite build --logLevel=error --ssr src/cli/main.ts --outDir="${join(build, 'server')}"`,
  ])
    if (runQuietly(line) !== 0) throw new Error(`The build failed: ${line}`);
}
