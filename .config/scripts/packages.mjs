import { existsSync } from 'node:fs';
import { isOnPath, run } from './command.mjs';

/** What the tests run snippets and written types in. */
const tools = ['curl', 'dash', 'zsh', 'fish', 'ksh', 'python3', 'jq'];

/** Installs the missing shells where that is possible; elsewhere the tests that need them name them. */
export function ensureTools() {
  if (process.platform === 'win32') return;
  const missing = tools.filter((tool) => !isOnPath(tool));
  if (missing.length > 0) installPackages(missing);
}

/**
 * Installs packages of the distribution where this user may: as root on Debian and its relatives.
 * @param {readonly string[]} names
 * @returns {boolean} whether they were installed
 */
export function installPackages(names) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  console.error(`Installing ${names.join(', ')} (apt-get) …`);
  // Without a network, what is there has to do, and soon.
  const quiet =
    'DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=20';
  return (
    run(
      `${quiet} update -qq && ${quiet} install -y -qq --no-install-recommends ${names.join(' ')}`,
    ) === 0
  );
}
