import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const charts = (page: Page): Locator => page.getByRole('region', { name: 'Charts' });
const figure = (page: Page, title: string): Locator =>
  charts(page).getByRole('figure', { name: title });

async function open(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.page.getByRole('tab', { name: 'Charts', exact: true }).click();
  await expect(charts(explorer.page)).toBeVisible();
}

async function save(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await downloading;
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('each chart has the same numbers as the table behind it', async ({ explorer, page }) => {
  await open(explorer, 'questions?pagesize=100');
  const answered = figure(page, 'Answered and unanswered');
  await expect(answered.locator('.value')).toHaveCount(2);
  const shown = await answered.locator('.value').allTextContents();
  await answered.getByText('Table', { exact: true }).click();
  await expect(answered.locator('svg')).toHaveCount(0);
  await expect(answered.getByRole('cell')).toHaveText(shown);
  expect(shown.reduce((sum, text) => sum + Number(text), 0)).toBe(100);
});

test('the values are read with the keyboard', async ({ explorer, page }) => {
  await open(explorer, 'questions?pagesize=100');
  const answered = figure(page, 'Answered and unanswered');
  await answered.getByRole('group', { name: /^Chart of/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(answered.getByRole('status')).toHaveText(/^answered: \d+\s+items$/);
  await page.keyboard.press('End');
  await expect(answered.getByRole('status')).toHaveText(/^unanswered: \d+\s+items$/);
});

test('a chart is saved as SVG and PNG that need nothing from the page', async ({
  explorer,
  page,
}) => {
  await open(explorer, 'questions?pagesize=100');
  const svg = await save(page, 'Save Top tags as SVG');
  expect(svg.file).toBe('questions-tags.svg');
  const text = svg.bytes.toString();
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).not.toMatch(/var\(|class=|<style|href|light-dark/);
  const png = await save(page, 'Save Top tags as PNG');
  expect(png.file).toBe('questions-tags.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.length).toBeGreaterThan(2000);
});

test('in presentation mode a saved chart shows no more than the page', async ({
  explorer,
  page,
}) => {
  await open(explorer, 'questions?pagesize=100');
  const people = figure(page, 'Top people');
  const names = await people.getByRole('rowheader').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  const plain = await save(page, 'Save Top people as PNG');
  expect((await save(page, 'Save Top people as SVG')).bytes.toString()).toContain(names[0]);
  await explorer.setOption('Presentation mode', true);
  await expect(people.getByRole('rowheader').first()).toContainText('••••');
  const svg = (await save(page, 'Save Top people as SVG')).bytes.toString();
  expect(svg).toContain('••••');
  for (const name of names) expect(svg).not.toContain(name);
  const png = await save(page, 'Save Top people as PNG');
  expect(png.bytes.equals(plain.bytes)).toBe(false);
});

test('a response that cannot be drawn says what can', async ({ explorer, page }) => {
  await open(explorer, 'questions?filter=none');
  await expect(charts(page)).toContainText('Charts need a list of items');
});

for (const width of [1440, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 1300 } });

    test('axe finds nothing in the charts, and they fit', async ({ explorer, page }) => {
      test.setTimeout(120_000);
      await open(explorer, 'questions?pagesize=100');
      expect.soft(await findInThemes(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow).toBe(0);
    });
  });
}

test('the axis says what it counts, and a few bars fill their card', async ({ explorer, page }) => {
  await open(explorer, 'questions?pagesize=100');
  await expect(figure(page, 'Distribution of score').locator('svg text').first()).toHaveText(
    'items',
  );
  const bars = figure(page, 'Answered and unanswered').locator('svg');
  const height = await bars.evaluate((svg) => svg.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(120);
});
