// This file measures the command palette in a real browser, with a full history and many saved requests: its opening, and
// a keystroke in it.
import type { Browser } from '@playwright/test';
import { fillHistory, fillSavedRequests } from './fill-database.ts';
import { timeOpening, timeSearching } from './in-page.ts';
import type { Search } from './in-page.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const openings = 11;

const search: Search = {
  field: '[role="dialog"] input',
  within: '[role="dialog"]',
  found: '[role="option"]',
  texts: ['questions', 'docker week', 'unanswered ci', 'dark', 'open about', ''],
};

/** The palette as a person uses it once the page has been idle. */
export async function benchPalette(browser: Browser, origin: string): Promise<readonly Result[]> {
  const opened: number[] = [];
  let typed: readonly number[] = [];
  const context = await browser.newContext();
  await fillHistory(context, origin);
  await fillSavedRequests(context, origin, 200);
  for (let run = 0; run < openings; run += 1) {
    const page = await context.newPage();
    await page.goto(`${origin}/#v1/questions`);
    await page.getByRole('tab', { name: 'History' }).waitFor();
    await page.waitForLoadState('networkidle');
    opened.push(await page.evaluate(timeOpening, { key: 'k', shown: '[role="option"]' }));
    if (run === 0) {
      await page
        .getByRole('group', { name: 'Saved requests' })
        .getByRole('option')
        .first()
        .waitFor();
      typed = await page.evaluate(timeSearching, search);
    }
    await page.close();
  }
  await context.close();
  return [
    {
      what: 'palette: from the keys to its painted list, p95',
      value: quantile(opened, 0.95),
      bound: 50,
      unit: 'ms',
    },
    {
      what: 'palette: keystroke to what is found, laid out, p95',
      value: quantile(typed, 0.95),
      bound: 16,
      unit: 'ms',
    },
  ];
}
