// This file is `npm run bench`: it measures the build in `dist` and prints each figure beside its bound.
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from '../../.config/scripts/browser.mjs';
import { buildEmptySite } from './empty.ts';
import { benchHistory } from './history.ts';
import { benchLoad } from './load.ts';
import { report } from './measure.ts';
import type { Result } from './measure.ts';
import { benchPage } from './page.ts';
import { benchPages } from './pages.ts';
import { benchPalette } from './palette.ts';
import { startServerProcess } from './process.ts';
import { benchRelay } from './relay.ts';
import { benchResponse } from './response.ts';
import { benchSandbox } from './sandbox.ts';
import { benchScale } from './scale.ts';
import { benchServer } from './server.ts';
import { benchStrain } from './strain.ts';
import { benchTable } from './table.ts';
import { benchWorkbench } from './workbench.ts';

/** Runs every benchmark, one after the other, and says whether all bounds hold. */
export async function bench(root: string): Promise<boolean> {
  const dist = join(root, 'dist');
  const results: Result[] = [...(await benchSandbox()), ...(await benchScale())];
  results.push(...(await benchLoad(dist)));
  results.push(...(await benchRelay(dist)));
  results.push(...(await benchStrain(dist)));
  const served = await startServerProcess(dist);
  const site = await buildEmptySite(dist);
  const empty = await startServerProcess(site.dist);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    results.push(...(await benchPage(browser, served.origin, empty.origin)));
    results.push(...(await benchResponse(browser, dist, served)));
    results.push(...(await benchWorkbench(browser, served.origin)));
    results.push(...(await benchHistory(browser, served.origin)));
    results.push(...(await benchPalette(browser, served.origin)));
    results.push(...(await benchTable(browser, served.origin)));
    results.push(...(await benchServer(served)));
    results.push(...(await benchPages(browser, dist)));
  } finally {
    await browser.close();
    await Promise.all([served.stop(), empty.stop()]);
    site.remove();
  }
  return results.map(report).every(Boolean);
}
