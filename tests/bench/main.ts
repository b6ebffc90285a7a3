// This file is `npm run bench`: it measures the build in `dist` and prints each figure beside its bound.
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
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
import type { Served } from './process.ts';
import { benchRelay } from './relay.ts';
import { benchResponse } from './response.ts';
import { benchSandbox } from './sandbox.ts';
import { benchScale } from './scale.ts';
import { benchServer } from './server.ts';
import { benchStrain } from './strain.ts';
import { benchTable } from './table.ts';
import { benchWorkbench } from './workbench.ts';

/** What the benchmarks measure: the build, its server, an empty page beside it, a browser. */
interface Measured {
  readonly dist: string;
  readonly served: Served;
  readonly empty: Served;
  readonly browser: Browser;
}

type Suite = (measured: Measured) => Promise<readonly Result[]>;

const suites: Readonly<Record<string, Suite>> = {
  sandbox: benchSandbox,
  scale: benchScale,
  load: ({ dist }) => benchLoad(dist),
  relay: ({ dist }) => benchRelay(dist),
  strain: ({ dist }) => benchStrain(dist),
  page: ({ browser, served, empty }) => benchPage(browser, served.origin, empty.origin),
  response: ({ browser, dist, served }) => benchResponse(browser, dist, served),
  workbench: ({ browser, served }) => benchWorkbench(browser, served.origin),
  history: ({ browser, served }) => benchHistory(browser, served.origin),
  palette: ({ browser, served }) => benchPalette(browser, served.origin),
  table: ({ browser, served }) => benchTable(browser, served.origin),
  server: ({ served }) => benchServer(served),
  pages: ({ browser, dist }) => benchPages(browser, dist),
};

/** Runs the named benchmarks, all if none is named, one after the other, and says whether all bounds hold. */
export async function bench(root: string, names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !Object.hasOwn(suites, name));
  if (unknown.length > 0) {
    const known = Object.keys(suites).join(', ');
    console.error(`There is no benchmark “${unknown.join('”, “')}”. There are: ${known}.`);
    return false;
  }
  const chosen = Object.entries(suites).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  const dist = join(root, 'dist');
  const site = await buildEmptySite(dist);
  const [served, empty] = await Promise.all([
    startServerProcess(dist),
    startServerProcess(site.dist),
  ]);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    let holds = true;
    for (const [, suite] of chosen) {
      const results = await suite({ dist, served, empty, browser });
      holds = results.map(report).every(Boolean) && holds;
    }
    return holds;
  } finally {
    await browser.close();
    await Promise.all([served.stop(), empty.stop()]);
    site.remove();
  }
}
