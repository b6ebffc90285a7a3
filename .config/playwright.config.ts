import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 2391);
const url = `http://127.0.0.1:${port}`;
const executablePath = findBrowser();

/** Nothing but the tests' own traffic, so that a request to another host is a finding. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
];
// Chromium refuses to run as root with its sandbox on.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Generous, for machines that do something else besides.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: url,
    // It costs a fifth of the time. What failed can be run again with `--trace on`.
    trace: 'off',
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [...quiet, ...asRoot],
    },
  },
  webServer: {
    // The tests ask within a minute what a person would ask in an hour.
    command: `node .config/scripts/start.mjs --port ${port} --no-throttle`,
    cwd: '..',
    url,
    timeout: 120_000,
  },
});
