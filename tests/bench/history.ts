// This file measures the history in a real browser, with as many entries as are kept: its opening.
import type { Browser } from '@playwright/test';
import { mostEntries } from '../../src/history/entry.ts';
import { fillHistory } from './fill-database.ts';
import { timeOpening } from './in-page.ts';
import type { Opening } from './in-page.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const openings = 11;

const opening: Opening = {
  click: 'nav [role="tab"]:nth-of-type(3)',
  shown: 'nav li [data-row]',
};

/** The history as a person opens it once the page has been idle. */
export async function benchHistory(browser: Browser, origin: string): Promise<readonly Result[]> {
  const opened: number[] = [];
  const context = await browser.newContext();
  await fillHistory(context, origin);
  for (let run = 0; run < openings; run += 1) {
    const page = await context.newPage();
    await page.goto(`${origin}/#v1/questions`);
    await page.getByRole('tab', { name: 'History' }).waitFor();
    await page.waitForLoadState('networkidle');
    opened.push(await page.evaluate(timeOpening, opening));
    await page.close();
  }
  await context.close();
  return [
    {
      what: `history: from the click to ${mostEntries} entries, painted, p95`,
      value: quantile(opened, 0.95),
      bound: 50,
      unit: 'ms',
    },
  ];
}
