// This file is what npm runs before it packs: it fills dist/npm, of which the package is made.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runQuietly } from './command.mjs';
import { install } from './install.mjs';

const built = join(root, 'dist');
const packed = join(built, 'npm');

/**
 * Beside the compressed file, the plain one would double the package: the server makes it anew. What a person may want to
 * read, the licences, is packed as it is.
 * @param {string} path
 */
function isPacked(path) {
  if (/\.txt(?:\.br)?$/.test(path)) return path.endsWith('.txt');
  return !path.endsWith('.gz') && !existsSync(`${path}.br`);
}

/** @returns {boolean} whether everything is in place */
function fill() {
  if (!install() || !build()) return false;
  rmSync(packed, { recursive: true, force: true });
  cpSync(join(built, 'client'), join(packed, 'client'), { recursive: true, filter: isPacked });
  cpSync(join(built, 'server'), join(packed, 'server'), { recursive: true });
  return runQuietly('vite build --config .config/library.config.ts') === 0;
}

if (!fill()) process.exitCode = 1;
