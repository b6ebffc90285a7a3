import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAside } from './command.mjs';
import { findObstacle } from './writable.mjs';

/**
 * What a lockfile says of a package.
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} Package
 */

/**
 * Installs what the lockfile says when that is not what is there.
 * @returns {boolean} whether everything is in place
 */
export function install() {
  if (isInstalled(root)) return true;
  const obstacle = findObstacle(root, ['node_modules']);
  if (obstacle !== undefined) {
    console.error(obstacle);
    return false;
  }
  console.error('Installing what the explorer is built with (npm ci) …');
  if (runAside('npm ci') === 0) return true;
  console.error(
    'npm ci failed: expected it to install every package of package-lock.json. Its own message is above; when the network is back, try again.',
  );
  return false;
}

/**
 * @param {string} folder the one that has the lockfile
 * @returns {boolean} whether node_modules is what the lockfile says, and is made for this kind of computer
 */
export function isInstalled(folder) {
  const wanted = join(folder, 'package-lock.json');
  const present = join(folder, 'node_modules', '.package-lock.json');
  const installed = readPackages(present);
  if (installed === undefined || !isWhole(folder, installed)) return false;
  // A clone or a switch of branches makes the lockfile newer without changing it: then its content decides.
  if (statSync(present).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const packages = readPackages(wanted);
  return packages !== undefined && agree(packages, installed);
}

/**
 * @param {string} folder
 * @param {Record<string, Package>} installed
 */
function isWhole(folder, installed) {
  return Object.entries(installed).every(
    ([path, entry]) => isForHere(entry) && existsSync(join(folder, path, 'package.json')),
  );
}

/** A checkout that was moved from another kind of computer brings programs that do not run here. @param {Package} entry */
function isForHere({ os = [process.platform], cpu = [process.arch] }) {
  return os.includes(process.platform) && cpu.includes(process.arch);
}

/**
 * @param {Record<string, Package>} wanted
 * @param {Record<string, Package>} installed
 */
function agree(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (entry.optional === true && installed[path] === undefined) ||
      entry.version === installed[path]?.version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, Package> | undefined} its entries by path; undefined when there is none to be read
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
