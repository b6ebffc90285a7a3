// This file is read by every version of node, however old: only syntax that all of them know.

/**
 * Says so and sets the exit code when node is too old to go on.
 * @param {string} version as in `process.version`
 * @returns {boolean} whether it is recent enough
 */
export function checkNode(version) {
  const parts = version.replace('v', '').split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error(
    'Node ' +
      version +
      ' is too old: expected 20.19 or newer. Install it from https://nodejs.org and try again.',
  );
  process.exitCode = 1;
  return false;
}
