// This file measures the filter workbench in a real browser: its opening, a search over all fields, and a tick.
import type { Browser } from '@playwright/test';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const openings = 11;

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
    opened.push(await page.evaluate(openIt));
    if (run === 0) {
      await page.getByRole('region', { name: 'With this filter' }).waitFor();
      await page.getByLabel('Whole API').check();
      searched = await page.evaluate(search);
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

/** Runs in the page: milliseconds from the click until the tree has been painted. */
async function openIt(): Promise<number> {
  const start = performance.now();
  document.querySelector<HTMLElement>('[aria-label="Edit the filter"]')?.click();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!document.querySelector('[role="treeitem"]')) await frame();
  // A task after the next frame comes after its paint.
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - start;
}

/** Runs in the page: types letter by letter, and times script, style and layout of each. */
async function search(): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('dialog input[type="search"]');
  if (!field) throw new Error('The workbench has no search.');
  const times: number[] = [];
  for (const text of ['e', 'date', 'user id', 'body', 'the number of', 'a', 'owner', '']) {
    for (let length = 0; length <= text.length; length += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const start = performance.now();
      field.value = text.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      document.querySelector('dialog')?.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  }
  if (!document.querySelector('[role="treeitem"]')) throw new Error('Nothing was found.');
  return times;
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
