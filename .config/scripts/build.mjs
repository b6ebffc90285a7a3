import { createHash } from 'node:crypto';
import { lstatSync, statSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './command.mjs';
import { findObstacle } from './writable.mjs';

const sources = [
  'src',
  'public',
  'index.html',
  '.config/vite',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const outputs = ['dist/client', 'dist/server'];

/**
 * Builds the page and the server when the last build was of other sources, or is no longer whole.
 * @returns {boolean} whether there is a build of these sources
 */
export function build() {
  if (isBuilt(root)) return true;
  const obstacle = findObstacle(root, ['dist', ...outputs]);
  if (obstacle !== undefined) {
    console.error(obstacle);
    return false;
  }
  console.error(
    'Building the explorer, as on the first start and whenever its sources or built files have changed …',
  );
  // Taken before the build, so that what is edited meanwhile is built the next time.
  const built = fingerprint(root, sources);
  clearWay(root);
  // Whatever this shell says, the page is for people: otherwise Svelte would be the one for development.
  if (runQuietly('npm run build', { NODE_ENV: 'production' }) !== 0) {
    console.error(
      'The build failed: expected it to fill dist/. Its own message is above. If that names a file or package that is missing, run `npm ci` and try again.',
    );
    return false;
  }
  writeFileSync(stampOf(root), stamp(built, fingerprint(root, outputs)));
  return true;
}

/**
 * @param {string} folder the top one of a checkout
 * @returns {boolean} whether dist/ was built from the sources as they are now, and is as it was built
 */
export function isBuilt(folder) {
  if (listOutputs(folder).some(({ isRegular }) => !isRegular)) return false;
  const path = stampOf(folder);
  return kindOf(path) === 'file' && readFileSync(path, 'utf8') === stampNow(folder);
}

/**
 * Takes the stamp out of dist/ before a build, and what vite would stumble over: links, pipes and the like.
 * @param {string} folder the top one of a checkout
 */
export function clearWay(folder) {
  rmSync(stampOf(folder), { recursive: true, force: true });
  for (const { name, isRegular } of listOutputs(folder))
    if (!isRegular) rmSync(join(folder, name), { force: true });
}

/**
 * @param {string} folder
 * @returns {string} what the stamp of a build would say of these sources and this dist/
 */
export const stampNow = (folder) =>
  stamp(fingerprint(folder, sources), fingerprint(folder, outputs));

/** @param {string} folder */
export const stampOf = (folder) => join(folder, 'dist', 'stamp.txt');

/**
 * @param {string} built the fingerprint of the sources
 * @param {string} made the fingerprint of what was built from them
 */
const stamp = (built, made) => `sources ${built}\noutputs ${made}\n`;

/**
 * One hash over the names and contents of all files: a file more or less changes it, a new date does not.
 * @param {string} folder
 * @param {readonly string[]} names of files, and of folders with all that is in them
 * @returns {string}
 */
function fingerprint(folder, names) {
  const hash = createHash('sha256');
  for (const { name } of names.flatMap((one) => listFiles(folder, one))) {
    const path = join(folder, name);
    const content = kindOf(path, statSync) === 'file' ? readFileSync(path) : Buffer.from('no file');
    hash.update(`${name}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} folder */
const listOutputs = (folder) => outputs.flatMap((one) => listFiles(folder, one));

/**
 * @param {string} folder
 * @param {string} source a file or a folder in it, or a link to one; links inside of it are not followed
 * @param {typeof statSync | typeof lstatSync} look
 * @returns {{ name: string, isRegular: boolean }[]} all that is no folder, sorted, because the order in a folder differs
 * between systems
 */
function listFiles(folder, source, look = statSync) {
  const path = join(folder, source);
  const kind = kindOf(path, look);
  if (kind === 'none') return [];
  if (kind !== 'folder') return [{ name: source, isRegular: kind === 'file' }];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(folder, `${source}/${name}`, lstatSync));
}

/**
 * @param {string} path
 * @param {typeof statSync | typeof lstatSync} look
 * @returns {'none' | 'file' | 'folder' | 'other'}
 */
function kindOf(path, look = lstatSync) {
  try {
    const found = look(path);
    if (found.isFile()) return 'file';
    return found.isDirectory() ? 'folder' : 'other';
  } catch {
    // Nothing, or a link that leads nowhere.
    return 'none';
  }
}
