import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './command.mjs';

const sources = [
  'src',
  'public',
  'index.html',
  '.config/vite',
  '.config/node-version.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const outputs = ['dist/client/index.html', 'dist/server/main.js'];

/**
 * Builds the page and the server when the last build was of other sources.
 * @returns {boolean} whether there is a build of these sources
 */
export function build() {
  if (isBuilt(root)) return true;
  console.error('Building the explorer: this is the first start, or the sources have changed …');
  // Taken before the build, so that what is edited meanwhile is built the next time.
  const stamp = fingerprint(root);
  rmSync(stampOf(root), { force: true });
  if (runQuietly('npm run build') !== 0) {
    console.error('The build failed: expected it to fill dist/. Its own message is above.');
    return false;
  }
  writeFileSync(stampOf(root), stamp);
  return true;
}

/**
 * @param {string} folder the top one of a checkout
 * @returns {boolean} whether dist/ was built from the sources as they are now
 */
export function isBuilt(folder) {
  const stamp = stampOf(folder);
  if (![stamp, ...outputs.map((name) => join(folder, name))].every((path) => existsSync(path)))
    return false;
  return readFileSync(stamp, 'utf8') === fingerprint(folder);
}

/**
 * One hash over the names and contents of all sources: a file more or less changes it, a new date does not.
 * @param {string} folder
 * @returns {string}
 */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const name of sources.flatMap((source) => listFiles(folder, source))) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} folder */
export const stampOf = (folder) => join(folder, 'dist', 'stamp.txt');

/**
 * @param {string} folder
 * @param {string} source a file or a folder in it
 * @returns {string[]} sorted, because the order in a folder differs between systems
 */
function listFiles(folder, source) {
  const path = join(folder, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(folder, `${source}/${name}`));
}
