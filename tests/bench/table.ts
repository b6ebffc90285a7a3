// This file measures the views of a large response in a real browser: the table, the charts, and the comparison of two.
import type { Browser, Page } from '@playwright/test';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';
import { tasksDuring } from './tasks.ts';

const openings = 7;
const [many, most] = [10_000, 100_000];

/** Ten thousand and a hundred thousand questions in one response, as they come from a team that is large. */
export async function benchTable(browser: Browser, origin: string): Promise<readonly Result[]> {
  return [
    ...(await benchOpening(browser, origin)),
    ...(await benchScrolling(browser, origin)),
    ...(await benchCharts(browser, origin)),
    ...(await benchComparison(browser, origin)),
  ];
}

async function benchOpening(browser: Browser, origin: string): Promise<readonly Result[]> {
  const painted: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < openings; run += 1) {
    const page = await openLarge(browser, origin, many);
    plain.push(await page.evaluate(paintPlain, questionsText(many)));
    painted.push(await page.evaluate(paintTable));
    await page.close();
  }
  const [own, other] = [quantile(painted, 0.5), quantile(plain, 0.5)];
  return [
    { what: 'table: from the tab to 10,000 rows painted', value: own, bound: 150, unit: 'ms' },
    {
      what: 'table: the same, against a plain table of 10,000 rows',
      value: own / other,
      bound: 0.5,
      unit: '×',
    },
  ];
}

async function benchScrolling(browser: Browser, origin: string): Promise<readonly Result[]> {
  const page = await openLarge(browser, origin, most);
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  await page.getByText(/^100,000 rows$/).waitFor();
  await settle(page);
  let frames: readonly number[] = [];
  const scrolling = await longestDuring(page, async () => {
    frames = await page.evaluate(scroll);
  });
  const sorting = await longestDuring(page, async () => {
    await page.getByRole('columnheader', { name: 'title' }).click();
    await page.getByText(/^100,000 rows$/).waitFor();
  });
  const filtering = await longestDuring(page, async () => {
    await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('halfway on 7');
    await page.getByText(/of 100,000 rows$/).waitFor();
  });
  await page.close();
  return [
    {
      what: 'table: a frame while 100,000 rows are scrolled, p95',
      value: quantile(frames, 0.95),
      bound: 34,
      unit: 'ms',
    },
    {
      what: 'table: longest task while 100,000 rows are scrolled',
      value: scrolling,
      bound: 50,
      unit: 'ms',
    },
    {
      what: 'table: longest task while 100,000 rows are sorted',
      value: sorting,
      bound: 100,
      unit: 'ms',
    },
    {
      what: 'table: longest task while 100,000 rows are filtered',
      value: filtering,
      bound: 100,
      unit: 'ms',
    },
  ];
}

async function benchCharts(browser: Browser, origin: string): Promise<readonly Result[]> {
  const page = await openLarge(browser, origin, most);
  // To leave the editor of a large text has a cost of its own.
  await page.getByRole('tab', { name: 'Headers', exact: true }).click();
  await settle(page);
  const longest = await longestDuring(page, async () => {
    await page.getByRole('tab', { name: 'Charts', exact: true }).click();
    await page.locator('figure svg').first().waitFor();
  });
  await page.close();
  return [
    {
      what: 'charts: longest task while 100,000 items are drawn',
      value: longest,
      bound: 100,
      unit: 'ms',
    },
  ];
}

async function benchComparison(browser: Browser, origin: string): Promise<readonly Result[]> {
  const page = await openLarge(browser, origin, many);
  await page.getByRole('tab', { name: 'Compare', exact: true }).click();
  await page.getByRole('button', { name: 'Keep as A', exact: true }).click();
  await page.getByRole('tab', { name: 'Headers', exact: true }).click();
  await page.unrouteAll();
  await serve(page, questionsText(many, 1));
  await run(page);
  const tasks = await tasksDuring(page, async () => {
    await page.getByRole('tab', { name: 'Compare', exact: true }).click();
    await page.getByText(/^0 added, 0 removed, 10000 changed, 0 unchanged$/).waitFor();
    await settle(page);
  });
  await page.close();
  return [
    {
      what: 'compare: longest task while 10,000 items are compared',
      value: Math.max(...tasks),
      bound: 100,
      unit: 'ms',
    },
    {
      what: 'compare: total blocking time of 10,000 items',
      value: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      bound: 200,
      unit: 'ms',
    },
  ];
}

const tags = ['docker', 'kubernetes', 'postgres', 'c#', 'terraform', 'svelte'];

/** A response of many questions; those of another score differ in all of them. */
function questionsText(count: number, score = 0): string {
  const items = Array.from({ length: count }, (_, at) => ({
    tags: [tags[at % tags.length], `team-${at % 50}`],
    owner: { user_id: at % 5000, display_name: `Person &amp; Co ${at % 5000}` },
    is_answered: at % 3 === 0,
    view_count: (at * at) % 9000,
    score: (at % 40) + score,
    creation_date: 1_600_000_000 + at * 1000,
    question_id: at + 1,
    title: `Deploy ${at} fails &quot;halfway&quot; on ${at % 97}`,
  }));
  return JSON.stringify({ items, has_more: false, quota_max: 10_000, quota_remaining: 9_990 });
}

/** A page that shows a response of many questions, and is at rest. */
async function openLarge(browser: Browser, origin: string, count: number): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, questionsText(count));
  await page.goto(`${origin}/#v1/questions`);
  await run(page);
  await settle(page);
  return page;
}

const serve = (page: Page, body: string): Promise<unknown> =>
  page.route('**/2.3/questions?*', (route) =>
    route.fulfill({ contentType: 'application/json; charset=utf-8', body }),
  );

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#response[aria-busy="false"]').getByText('HTTP 200').first().waitFor();
}

/** Waits until the page has had nothing to do for a second. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    for (let since = performance.now(), last = since; last - since < 1000;) {
      await idle();
      const now = performance.now();
      if (now - last > 100) since = now;
      last = now;
    }
  });
}

/** The longest task until the page is at rest again. */
async function longestDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const tasks = await tasksDuring(page, async () => {
    await act();
    await settle(page);
  });
  return Math.max(...tasks);
}

/** Runs in the page: milliseconds from the press of the tab until the rows have been painted. */
async function paintTable(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  tabs.find(({ textContent }) => textContent.trim() === 'Table')?.click();
  while (!document.querySelector('[role="gridcell"]')) await frame();
  // A message that is sent before the paint of a frame arrives after it.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - start;
}

/** Runs in the page: the same for a table as anybody would write it, with all rows of the text. */
async function paintPlain(text: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  const { items } = JSON.parse(text) as { items: readonly Readonly<Record<string, unknown>>[] };
  const table = document.createElement('table');
  for (const item of items) {
    const row = table.insertRow();
    for (const value of Object.values(item)) row.insertCell().textContent = String(value);
  }
  const over = document.createElement('div');
  over.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white';
  over.append(table);
  document.body.append(over);
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  const duration = performance.now() - start;
  over.remove();
  return duration;
}

/** Runs in the page: scrolls as a wheel does, and returns how long each frame took. */
async function scroll(): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('The page has no table.');
  const times: number[] = [];
  let last = performance.now();
  for (let count = 0; count < 300; count += 1) {
    grid.scrollTop += 120;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}
