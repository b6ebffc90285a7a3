// This file measures the page in a real browser: the first screen, a keystroke, and the first opening of the editor.
import type { Browser, Page } from '@playwright/test';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const runs = 21;

/** Notes long tasks, and when something that `selector` finds is on the page. */
const observe = (selector: string): string => `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  window.usable = new Promise((resolve) => {
    const look = () => document.querySelector('${selector}') ? resolve(performance.now()) : requestAnimationFrame(look);
    look();
  });`;

interface Watched {
  readonly usable: Promise<number>;
  readonly longTasks: readonly { readonly startTime: number; readonly duration: number }[];
}

/** The page against an empty page of the same kind, in turns; then what is typed and opened. */
export async function benchPage(
  browser: Browser,
  origin: string,
  emptyOrigin: string,
): Promise<readonly Result[]> {
  const own: Load[] = [];
  const empty: Load[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await load(browser, origin, 'button.primary'));
    empty.push(await load(browser, emptyOrigin, '#app > *'));
  }
  const median = (loads: readonly Load[], figure: (load: Load) => number) =>
    quantile(loads.map(figure), 0.5);
  const ratio = median(own, (load) => load.usable) / median(empty, (load) => load.usable);
  return [
    {
      what: 'page: compressed bytes of the first screen',
      value: median(own, (load) => load.bytes) / 1000,
      bound: 70,
      unit: 'kB',
    },
    {
      what: 'page: requests of the first screen',
      value: median(own, (load) => load.requests),
      bound: 15,
      unit: 'requests',
    },
    {
      what: 'page: total blocking time of the first screen',
      value: median(own, (load) => load.blocked),
      bound: 50,
      unit: 'ms',
    },
    { what: 'page: usable form, against an empty page', value: ratio, bound: 2, unit: '×' },
    ...(await benchTyping(browser, origin)),
    ...(await benchEditor(browser, origin)),
  ];
}

interface Load {
  readonly usable: number;
  readonly blocked: number;
  readonly bytes: number;
  readonly requests: number;
}

async function load(browser: Browser, origin: string, selector: string): Promise<Load> {
  const { page, close } = await openPage(browser, selector);
  await page.goto(origin);
  const figures = await page.evaluate(firstScreen);
  // Until the last column stands; the editor that is fetched afterwards, when idle, has a bound of its own.
  await page.locator('#catalog-search, #app > button').waitFor();
  const blocked = await page.evaluate(() =>
    (window as unknown as Watched).longTasks.reduce(
      (sum, { duration }) => sum + Math.max(0, duration - 50),
      0,
    ),
  );
  await close();
  return { ...figures, blocked };
}

/** Runs in the page: when it could be used, and what had been asked for until then. */
async function firstScreen(): Promise<Omit<Load, 'blocked'>> {
  const usable = await (window as unknown as Watched).usable;
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ].filter(({ startTime }) => startTime <= usable) as PerformanceResourceTiming[];
  const bytes = entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return { usable, bytes, requests: entries.length };
}

async function benchTyping(browser: Browser, origin: string): Promise<readonly Result[]> {
  const { page, close } = await openPage(browser, 'button.primary');
  await page.goto(`${origin}/#v1/advanced-search`);
  await page.locator('[role="tabpanel"]:not([hidden]) pre').first().waitFor();
  const times = await page.evaluate(typeInto, '#field-q');
  await close();
  return [
    {
      what: 'page: keystroke to URL, command and layout, p95',
      value: quantile(times, 0.95),
      bound: 16,
      unit: 'ms',
    },
  ];
}

/** Runs in the page: types letter by letter and times script, style and layout of each, starting with a frame. */
async function typeInto(selector: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`The page has no ${selector}.`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) {
    await frame();
    const before = document.querySelector('[role="tabpanel"]:not([hidden]) pre')?.textContent;
    const start = performance.now();
    field.value += 'docker & c# '[count % 12] ?? 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    const after = document.querySelector('[role="tabpanel"]:not([hidden]) pre')?.textContent;
    if (field.value.trim() === field.value && before === after)
      throw new Error('The command did not change.');
  }
  return times;
}

async function benchEditor(browser: Browser, origin: string): Promise<readonly Result[]> {
  const longest: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { page, close } = await openPage(browser, 'button.primary');
    await page.goto(origin);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    const tasks = await page.evaluate(() =>
      (window as unknown as Watched).longTasks.map(({ duration }) => duration),
    );
    longest.push(Math.max(0, ...tasks));
    await close();
  }
  return [
    {
      what: 'page: longest block until the editor shows a response',
      value: quantile(longest, 0.5),
      bound: 250,
      unit: 'ms',
    },
  ];
}

async function openPage(
  browser: Browser,
  selector: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(observe(selector));
  return { page, close: () => context.close() };
}
