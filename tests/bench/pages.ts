// This file measures what it takes to collect 100,000 questions in a real browser: the heap of the page and its longest task.
import type { Browser, Page } from '@playwright/test';
import type { Result } from './measure.ts';
import { startServerProcess } from './process.ts';
import { tasksDuring } from './tasks.ts';

const questions = 100_000;
/** How many of them are there when it is measured. */
const measured = 99_000;

/** A thousand pages at most 10 a second: it takes minutes. Milliseconds. */
const longest = 900_000;

/** Collects every question of a team of 100,000, as a person does. */
export async function benchPages(browser: Browser, dist: string): Promise<readonly Result[]> {
  const served = await startServerProcess(dist, ['--world', String(questions)]);
  const page = await browser.newPage();
  try {
    await page.goto(`${served.origin}/#v1/questions?sort=creation`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'All pages…' }).click();
    await page.getByLabel('Items, at most').fill(String(questions));
    await page.getByRole('button', { name: 'Count them (1 request)' }).click();
    await page.getByText(/There are [\d,]+ items/).waitFor();
    const tasks = await tasksDuring(page, async () => {
      await page.getByRole('button', { name: 'Start' }).click();
      // The last pages are not awaited: showing the merged response is another matter.
      await page.waitForFunction(
        (enough) => (document.querySelector('progress')?.value ?? 0) >= enough,
        measured,
        { timeout: longest, polling: 1000 },
      );
      await page.getByRole('button', { name: 'Pause' }).click();
    });
    return [
      {
        what: 'all pages: heap of the page with 99,000 questions collected',
        value: await heapOf(page),
        bound: 400,
        unit: 'MB',
      },
      {
        what: 'all pages: longest task while it collects, in processor time',
        value: Math.max(...tasks),
        bound: 50,
        unit: 'ms',
      },
    ];
  } finally {
    await page.close();
    await served.stop();
  }
}

/** Megabytes after whatever is not needed was given back. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
