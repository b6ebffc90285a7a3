// This file is `npm run browsers`: it takes the main journeys in Chromium, Firefox and WebKit, or in those that are named.
// Where Playwright's own builds are not installed, the packages of the distribution do, which are installed where that is possible.
import { firefox, webkit } from '@playwright/test';
import { existsSync } from 'node:fs';
import { runnerImport } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { isOnPath, root } from './command.mjs';
import { installPackages } from './packages.mjs';

const missing = [
  ...(existsSync(firefox.executablePath()) || isOnPath('firefox-esr') ? [] : ['firefox-esr']),
  ...(existsSync(webkit.executablePath()) || isOnPath('WebKitWebDriver')
    ? []
    : ['webkit2gtk-driver', 'xvfb']),
];
if (missing.length > 0) installPackages(missing);

if (build() && ensureBrowser()) {
  const { module } = await runnerImport(`${root}/tests/browsers/main.ts`, {
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = (await module.tryBrowsers(root, process.argv.slice(2))) ? 0 : 1;
} else {
  process.exitCode = 1;
}
