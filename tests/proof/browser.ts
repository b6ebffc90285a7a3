// This file runs JavaScript in a browser, on a page of the recording server.
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { Ended, Surroundings } from './run.ts';
import type { Runner } from './runner.ts';

/** A browser of the system; without one there is that of Playwright. */
const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

async function runInPage(texts: readonly string[], { token }: Surroundings): Promise<Ended> {
  const browser = await chromium.launch({
    ...(system === undefined ? {} : { executablePath: system }),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const shown: string[] = [];
  page.on('console', (message) => shown.push(message.text()));
  let status = 0;
  try {
    const [origin = ''] = /https?:\/\/127\.0\.0\.1:\d+/.exec(texts[0] ?? '') ?? [];
    await page.goto(`${origin}/page`);
    await page.evaluate((secret) => (window.prompt = () => secret), token);
    for (const text of texts) await page.evaluate(`(async () => {\n${text}\n})()`);
  } catch (error) {
    status = 1;
    shown.push(String(error));
  } finally {
    await browser.close();
  }
  return { status, output: shown.join('\n'), errors: status === 0 ? '' : shown.join('\n') };
}

export const browserRunner: Runner = {
  name: 'browser',
  snippet: 'browser',
  needs: {},
  ...(system === undefined && !existsSync(chromium.executablePath())
    ? { never: 'no browser: npx playwright install chromium' }
    : {}),
  runAll: runInPage,
  runAlone: (text, place) => runInPage([text], place),
  onlyCases: true,
};
