import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says what keeps this user from filling folders of a checkout.
 * @param {string} root the top folder
 * @param {readonly string[]} names of folders in it, which need not be there
 * @returns {string | undefined} a sentence that says what to do; undefined when nothing does
 */
export function findObstacle(root, names) {
  const present = ['', ...names].map((name) => join(root, name)).filter((path) => isThere(path));
  const other = present.find((path) => !isFolder(path));
  if (other !== undefined)
    return `“${other}” is ${kindOf(other)}: expected a folder that may be filled. Move it away and try again.`;
  const closed = present.find((path) => !mayWrite(path));
  if (closed !== undefined)
    return `This user may not write to “${closed}”: expected the user who set the explorer up. Run it once as that user, or make a copy of your own.`;
  return undefined;
}

/** @param {string} path */
function mayWrite(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @returns {boolean} whether anything has this name, be it a link that leads nowhere
 */
function isThere(path) {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function isFolder(path) {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @param {string} path of what is no folder */
const kindOf = (path) => (lstatSync(path).isSymbolicLink() ? 'a link to no folder' : 'a file');
