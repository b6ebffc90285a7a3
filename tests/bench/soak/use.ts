// This file uses one page for long, and compares its heap, nodes and listeners with those after the first rounds.
import type { Browser, Page } from '@playwright/test';
import type { Result } from '../measure.ts';
import { heapOf, rest } from '../page/conditions.ts';

const runs = 200;
/** Runs and rounds after which everything has been there once. */
const warm = { runs: 20, rounds: 4 } as const;

interface Size {
  /** MB */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Over many runs, then over minutes of mixed use. */
export async function benchUse(
  browser: Browser,
  origin: string,
  minutes: number,
): Promise<readonly Result[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/#v1/questions`);
  await page.getByRole('tab', { name: 'History' }).waitFor();
  await page.waitForLoadState('networkidle');
  const run = () => runOnce(page);
  await repeat(warm.runs, run);
  const first = await sizeOf(page);
  await repeat(runs, run);
  const afterRuns = compare(`over ${runs} runs`, first, await sizeOf(page));

  let rounds = 0;
  await repeat(warm.rounds, () => useAll(page));
  const before = await sizeOf(page);
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; rounds += 1)
    await useAll(page);
  const afterUse = compare(
    `in ${minutes} min of mixed use (${rounds} rounds)`,
    before,
    await sizeOf(page),
  );
  await context.close();
  return [...afterRuns, ...afterUse];
}

/** All that a person does, once; it ends where it began. */
async function useAll(page: Page): Promise<void> {
  for (const endpoint of ['users', 'tags', 'advanced-search', 'questions']) {
    await page.evaluate((slug) => (location.hash = `#v1/${slug}`), endpoint);
    await runOnce(page);
  }
  for (const view of ['Table', 'Charts', 'Preview', 'Headers', 'Compare', 'JSON'])
    await page.getByRole('tab', { name: view, exact: true }).click();
  await useWorkbench(page);
  await usePalette(page);
  await usePaste(page);
  await resetSandbox(page);
  await page.evaluate(() => (location.hash = '#v1/questions'));
}

/** So that its quota lasts. */
async function resetSandbox(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sandbox settings' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.keyboard.press('Escape');
}

async function useWorkbench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit the filter' }).click();
  await page.getByRole('tree').waitFor();
  await page.getByRole('tree').press('ArrowDown');
  await page.getByRole('tree').press(' ');
  await page.keyboard.press('Escape');
  await page.getByRole('tree').waitFor({ state: 'detached' });
}

async function usePalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: /Endpoints, requests/ });
  await box.fill('unanswered');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await box.press('Escape');
  await box.waitFor({ state: 'detached' });
}

/** As the clipboard would: a headless browser has none to read. */
async function usePaste(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'curl "https://x.test/2.3/questions?tagged=docker"');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const notice = page.getByRole('region', { name: 'Pasted request' });
  await notice.getByRole('button', { name: 'Undo' }).click();
}

async function runOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#response[aria-busy="false"]').getByText('HTTP 200').first().waitFor();
}

async function repeat(times: number, act: () => Promise<void>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act();
}

async function sizeOf(page: Page): Promise<Size> {
  const browser = page.context().browser();
  if (browser) await rest(browser, 500);
  const heap = await heapOf(page);
  const session = await page.context().newCDPSession(page);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap, nodes, listeners: jsEventListeners };
}

const compare = (when: string, before: Size, after: Size): readonly Result[] =>
  (['heap', 'nodes', 'listeners'] as const).map((figure) => ({
    what: `soak: ${figure} of the page ${when} (${before[figure].toFixed(1)} → ${after[figure].toFixed(1)})`,
    value: after[figure] / before[figure],
    bound: 1.05,
    unit: '×',
  }));
