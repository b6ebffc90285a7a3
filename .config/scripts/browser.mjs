import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { installPackages } from './packages.mjs';

/** Chromium without its windows: it takes the tests about half of the time. */
const shell = '/usr/bin/chromium-headless-shell';

const places = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];

/**
 * The browser of this computer that the tests drive; without one, Playwright looks for its own.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || places.find((path) => existsSync(path));
}

/**
 * Makes sure of a Chromium: the distribution's shell where it can be installed, this computer's, or Playwright's.
 * @returns {boolean} whether there is one
 */
export function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) {
    console.error(
      `CHROMIUM_PATH is "${chosen}": expected the path of a Chromium or Chrome. Correct it or unset it.`,
    );
    return false;
  }
  if (!chosen && !existsSync(shell)) installPackages(['chromium-headless-shell']);
  if (findBrowser() || run('playwright install chromium') === 0) return true;
  console.error(
    'No Chromium for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.',
  );
  return false;
}
