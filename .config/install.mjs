import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './command.mjs';

/**
 * Installs what the lockfile says when that is not what is there.
 * @returns {boolean} whether everything is in place
 */
export function install() {
  if (isInstalled(root)) return true;
  console.error('Installing what the explorer is built with (npm ci) …');
  if (run('npm ci') === 0) return true;
  console.error(
    'npm ci failed: expected it to install every package of package-lock.json. Its own message is above; when the network is back, try again.',
  );
  return false;
}

/**
 * @param {string} folder the one that has the lockfile
 * @returns {boolean} whether node_modules is what the lockfile says
 */
export function isInstalled(folder) {
  const wanted = join(folder, 'package-lock.json');
  const present = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  // A clone or a switch of branches makes the lockfile newer without changing it: then its content decides.
  return statSync(present).mtimeMs >= statSync(wanted).mtimeMs || agree(wanted, present);
}

/**
 * @param {string} wanted
 * @param {string} present
 */
function agree(wanted, present) {
  const installed = readPackages(present);
  return Object.entries(readPackages(wanted)).every(
    ([path, entry]) =>
      path === '' ||
      (entry.optional === true && installed[path] === undefined) ||
      entry.version === installed[path]?.version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>} its entries by path
 */
function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
