import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} one a folder
 * @param {string} other another
 * @returns {string[]} the files that are in one of them only, or not the same to the byte in both
 */
export function differences(one, other) {
  const names = new Set([...listFiles(one), ...listFiles(other)]);
  return [...names].sort().filter((name) => {
    const [first, second] = [one, other].map((folder) => read(join(folder, name)));
    return !first || !second || !first.equals(second);
  });
}

/** @param {string} folder */
const listFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
