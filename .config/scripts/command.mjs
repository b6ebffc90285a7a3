// This file is how the set-up scripts run other programs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a line as npm would run a script: from the top folder, with the tools of node_modules first.
 * @param {string} line
 * @returns {number} the exit code
 */
export function run(line) {
  return spawnSync(line, { ...surroundings(), stdio: 'inherit' }).status ?? 1;
}

/**
 * The same, but all that the line prints goes to stderr: stdout is for what the program itself has to say.
 * @param {string} line
 * @returns {number} the exit code
 */
export function runAside(line) {
  return spawnSync(line, { ...surroundings(), stdio: ['inherit', 2, 2] }).status ?? 1;
}

/**
 * The same, but what the line prints is shown only if it fails.
 * @param {string} line
 * @param {NodeJS.ProcessEnv} variables beside those of this process
 * @returns {number} the exit code
 */
export function runQuietly(line, variables = {}) {
  const { env, ...options } = surroundings();
  const { status, stdout, stderr } = spawnSync(line, { ...options, env: { ...env, ...variables } });
  if (status !== 0) process.stderr.write(`${String(stdout)}${String(stderr)}`);
  return status ?? 1;
}

/**
 * @param {string} program a name without a path
 * @returns {boolean} whether a shell would find it
 */
export function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return folders.some((folder) => endings.some((end) => existsSync(join(folder, program + end))));
}

function surroundings() {
  const tools = join(root, 'node_modules', '.bin');
  return {
    cwd: root,
    shell: true,
    maxBuffer: Infinity,
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
  };
}
