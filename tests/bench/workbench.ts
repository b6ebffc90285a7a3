// This file measures the filter workbench in a real browser: its opening, a search over all fields, and a tick.
import type { Browser } from '@playwright/test';
import { timeOpening, timeSearching } from './in-page.ts';
import type { Opening, Search } from './in-page.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const openings = 11;

const opening: Opening = { click: '[aria-label="Edit the filter"]', shown: '[role="treeitem"]' };

const search: Search = {
  field: 'dialog input[type="search"]',
  within: 'dialog',
  found: '[role="treeitem"]',
  texts: ['e', 'date', 'user id', 'body', 'the number of', 'a', 'owner', ''],
};

/** The workbench as a person uses it once the page has been idle. */
export async function benchWorkbench(browser: Browser, origin: string): Promise<readonly Result[]> {
  const opened: number[] = [];
  let searched: readonly number[] = [];
  let ticked: readonly number[] = [];
  for (let run = 0; run < openings; run += 1) {
    const page = await browser.newPage();
    await page.goto(`${origin}/#v1/questions`);
    await page.getByRole('button', { name: 'Edit the filter' }).waitFor();
    await page.waitForLoadState('networkidle');
    opened.push(await page.evaluate(timeOpening, opening));
    if (run === 0) {
      await page.getByRole('region', { name: 'With this filter' }).waitFor();
      await page.getByLabel('Whole API').check();
      searched = await page.evaluate(timeSearching, search);
      ticked = await page.evaluate(tick);
    }
    await page.close();
  }
  return [
    {
      what: 'workbench: from the click to the painted tree, p95',
      value: quantile(opened, 0.95),
      bound: 100,
      unit: 'ms',
    },
    {
      what: 'workbench: keystroke to 490 fields searched and laid out, p95',
      value: quantile(searched, 0.95),
      bound: 16,
      unit: 'ms',
    },
    {
      what: 'workbench: tick to its consequences laid out, p95',
      value: quantile(ticked, 0.95),
      bound: 16,
      unit: 'ms',
    },
  ];
}

/** Runs in the page: ticks and unticks fields of the response with the keyboard. */
async function tick(): Promise<number[]> {
  const tree = document.querySelector<HTMLElement>('[role="tree"]');
  const made = () => document.querySelector('dialog footer')?.textContent;
  const press = (key: string) =>
    tree?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const times: number[] = [];
  for (let count = 0; count < 60; count += 1) {
    press('ArrowDown');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const before = made();
    const start = performance.now();
    press(' ');
    await Promise.resolve();
    document.querySelector('dialog')?.getBoundingClientRect();
    times.push(performance.now() - start);
    if (before === made()) throw new Error('The filter did not change.');
  }
  return times;
}
