import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { makeCanary } from '../support/builders/canary.ts';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

/** Opens the page with the saved requests, at an endpoint when one is given. */
async function openSaved(explorer: ExplorerPage, link?: string): Promise<void> {
  await explorer.open(link);
  await explorer.page.getByRole('tab', { name: 'Saved' }).click();
  await row(explorer.page, 'Starter set').waitFor();
}

const row = (page: Page, name: string) =>
  page.getByRole('treeitem').filter({ has: page.getByText(name, { exact: true }) });
const rows = (page: Page) => page.getByRole('tree').locator('[role=treeitem] .name');
const status = (page: Page) => page.locator('.said [role=status]');

/** Whether the browser has written a text to the database: a reload in the same moment would come before it. */
const isStored = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    // To open a database makes it, before the page has.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'explorer-saved')) return false;
    return new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('explorer-saved');
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        const { result: database } = opening;
        const [store = ''] = database.objectStoreNames;
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(JSON.stringify(reading.result).includes(wanted));
        };
      };
    });
  }, text);

async function save(page: Page, name: string, folder = ''): Promise<void> {
  await page.getByRole('button', { name: /^Save (this|as another) request$/ }).click();
  const form = page.getByRole('form', { name: 'Save this request' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  if (folder !== '') {
    const known = await form.getByRole('option', { name: folder, exact: true }).count();
    await form.getByLabel('Folder').selectOption(known > 0 ? { label: folder } : 'new');
    if (known === 0) await form.getByLabel('Name of the new folder').fill(folder);
  }
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, name)).toBeVisible();
}

async function act(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page
    .getByRole('group', { name: `Actions for ${name}` })
    .getByText(action)
    .click();
}

test('one click on a task fills the form, runs it, and the tasks go', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open();
  await page.getByRole('button', { name: /^Unanswered questions older than 30 days/ }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.field('todate')).toHaveValue('30d');
  expect(calls).toHaveLength(1);
  await expect(explorer.response.getByText('Everything I wrote')).toHaveCount(0);
});

test('the tasks are one stop for Tab; arrows walk them, and Enter runs one', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const first = page.getByRole('button', { name: /^Unanswered questions older/ });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Questions with a bounty/ })).toBeFocused();
  await expect(first).toHaveAttribute('tabindex', '-1');
  await page.keyboard.press('Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(page).toHaveTitle(/questions\/featured/);
  await expect(page.locator('#response')).toBeFocused();
});

test('the tasks fit without scrolling, and nothing jumps when they come', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (window as unknown as { shifts: readonly number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await explorer.open();
  await expect(explorer.response.getByText('The team in numbers')).toBeVisible();
  const figures = await page.evaluate(() => {
    const result = document.querySelector('#response .result');
    const { shifts } = window as unknown as { shifts: readonly number[] };
    const hidden = result ? result.scrollHeight - result.clientHeight : Infinity;
    return { hidden, shifted: shifts.reduce((sum, value) => sum + value, 0) };
  });
  expect(figures.hidden).toBe(0);
  expect(figures.shifted).toBeLessThan(0.01);
});

test('a request is saved, survives a reload, opens without a call and runs with one', async ({
  page,
  explorer,
  calls,
}) => {
  await openSaved(explorer, 'questions?tagged=ci');
  await save(page, 'About ci', 'Weekly');
  await expect.poll(() => isStored(page, 'About ci')).toBe(true);
  await page.reload();
  await explorer.open('tags');
  await page.getByRole('tab', { name: 'Saved' }).click();
  await row(page, 'About ci').click();
  await expect(page).toHaveTitle(/GET \/questions/);
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText(['ci']);
  expect(calls).toHaveLength(0);
  await page.getByRole('button', { name: 'Run About ci' }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  expect(calls).toHaveLength(1);
});

test('a saved request is renamed, noted, duplicated, changed and deleted by mouse', async ({
  page,
  explorer,
}) => {
  await openSaved(explorer, 'questions?tagged=ci');
  await save(page, 'First');
  await act(page, 'First', 'Rename');
  await page.getByLabel('Name of First').fill('About ci');
  await page.getByLabel('Name of First').press('Enter');
  await act(page, 'About ci', 'Notes');
  await page.getByLabel('Notes on About ci').fill('every Monday');
  await page.getByLabel('Notes on About ci').press('Control+Enter');
  await expect(row(page, 'About ci')).toContainText('every Monday');
  await act(page, 'About ci', 'Duplicate');
  await expect(rows(page)).toHaveText(['About ci', 'About ci (2)', 'Starter set']);
  await explorer.field('page').fill('2');
  await page.getByRole('button', { name: 'Update About ci' }).click();
  await expect(status(page)).toHaveText('Updated “About ci”.');
  await act(page, 'About ci (2)', 'Delete');
  await expect(rows(page)).toHaveText(['About ci', 'Starter set']);
  await page.getByRole('button', { name: 'Undo delete' }).click();
  await expect(rows(page)).toHaveText(['About ci', 'About ci (2)', 'Starter set']);
});

test('requests are dragged to another place and into a folder', async ({ page, explorer }) => {
  await openSaved(explorer, 'questions?tagged=ci');
  await save(page, 'One');
  await save(page, 'Two');
  await page.getByRole('button', { name: 'New folder' }).click();
  await page.keyboard.type('Weekly');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText(['Weekly', 'One', 'Two', 'Starter set']);
  await row(page, 'Two').dragTo(row(page, 'One'), { targetPosition: { x: 60, y: 3 } });
  await expect(rows(page)).toHaveText(['Weekly', 'Two', 'One', 'Starter set']);
  await row(page, 'One').dragTo(row(page, 'Weekly'));
  await expect(row(page, 'One')).toHaveAttribute('aria-level', '2');
  await expect(rows(page)).toHaveText(['Weekly', 'One', 'Two', 'Starter set']);
  await expect(status(page)).toHaveText('Moved to place 1 of 1 in the folder Weekly.');
  await page.reload();
  await page.getByRole('tab', { name: 'Saved' }).click();
  await expect(rows(page)).toHaveText(['Weekly', 'One', 'Two', 'Starter set']);
});

test('the tree is walked, ordered, renamed and emptied with the keyboard only', async ({
  page,
  explorer,
}) => {
  await openSaved(explorer, 'questions?tagged=ci');
  await page.getByRole('button', { name: 'Save this request' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await expect(row(page, 'One')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText(['One', 'Two', 'Starter set']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(row(page, 'Two')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page)).toHaveText(['Two', 'One', 'Starter set']);
  await expect(status(page)).toHaveText('Moved to place 1 of 2 outside the folders.');
  await expect(row(page, 'Two')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Second')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'One')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveText(['Second', 'Starter set']);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Starter set')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/questions\/unanswered/);
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Starter set')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('group', { name: 'Actions for Second' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('group', { name: 'Actions for Second' }).getByText('Run'),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Second')).toBeFocused();
});

test('a variable is asked for, set, filled in, and kept over a reload', async ({
  page,
  explorer,
}) => {
  await openSaved(explorer);
  await explorer.field('fromdate').fill('{{since}}');
  await explorer.field('fromdate').blur();
  await expect(explorer.problem('fromdate')).toHaveText(
    '{{since}} has no value yet: set it under Saved → Variables.',
  );
  await page.getByLabel('since', { exact: true }).fill('2026-01-31');
  await page.keyboard.press('Enter');
  await expect(explorer.url).toContainText('fromdate=1769817600');
  await expect(explorer.field('fromdate')).toHaveValue('{{since}}');
  await expect.poll(() => isStored(page, '2026-01-31')).toBe(true);
  await page.reload();
  await expect(explorer.field('fromdate')).toHaveValue('{{since}}');
  await expect(explorer.url).toContainText('fromdate=1769817600');
  await explorer.copyLink();
  expect(await explorer.copied()).toContain('fromdate=2026-01-31');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
});

test('an export is imported elsewhere, and the import is undone', async ({
  page,
  explorer,
  browser,
  baseURL,
}) => {
  await openSaved(explorer, 'questions?tagged=ci&fromdate={{since}}');
  await save(page, 'About ci', 'Weekly');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await (await downloading).path();
  expect(await readFile(file, 'utf8')).toContain('"fromdate": "{{since}}"');
  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto('./');
  await other.getByRole('tab', { name: 'Saved' }).click();
  await other.getByLabel('Import').setInputFiles(file);
  await expect(status(other)).toHaveText('1 request added.');
  await expect(rows(other)).toHaveText(['Weekly', 'About ci', 'Starter set']);
  await other.getByRole('button', { name: 'Undo import' }).click();
  await expect(rows(other)).toHaveText(['Starter set']);
  await elsewhere.close();
});

test('another tab shows at once what is saved here', async ({ page, explorer, context }) => {
  await openSaved(explorer, 'questions');
  const other = await context.newPage();
  await other.goto('./');
  await other.getByRole('tab', { name: 'Saved' }).click();
  await row(other, 'Starter set').waitFor();
  await save(page, 'Shared');
  await expect(row(other, 'Shared')).toBeVisible();
});

test('T01 a token is in none of the saved requests, their export and their links', async ({
  page,
  explorer,
}) => {
  const canary = makeCanary();
  await openSaved(explorer, 'advanced-search?title=docker');
  await explorer.token.fill(canary);
  await explorer.field('q').fill(canary);
  await explorer.field('q').blur();
  await save(page, 'Search');
  await act(page, 'Search', 'Copy link');
  await expect(status(page)).toContainText('Link copied');
  const seen = [await explorer.copied()];
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  seen.push(await readFile(await (await downloading).path(), 'utf8'));
  seen.push(
    await page.evaluate(async () => {
      const request = indexedDB.open('explorer-saved');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const all = request.result.transaction('rows').objectStore('rows').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      request.result.close();
      return JSON.stringify(all.result);
    }),
  );
  expect(seen.filter((text) => text.includes(canary))).toEqual([]);
  expect(seen.every((text) => text.includes('docker'))).toBe(true);
});

for (const width of [1440, 360]) {
  test(`saved requests and the tasks keep every rule of axe at ${width}`, async ({
    page,
    explorer,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open('questions?fromdate={{since}}');
    await expect(explorer.response.getByText('The team in numbers')).toBeVisible();
    expect(await findInThemes(page, '#response')).toEqual([]);
    if (width === 360) await page.locator('#endpoints').click();
    await page.getByRole('tab', { name: 'Saved' }).click();
    await save(page, 'About ci', 'Weekly');
    await row(page, 'Starter set').click();
    expect(await findInThemes(page, '#catalog')).toEqual([]);
    await page.getByRole('button', { name: 'Save this request' }).click();
    expect(await findInThemes(page, '#catalog')).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('an update leaves the focus beside the button that has gone', async ({ page, explorer }) => {
  await explorer.open('questions?pagesize=5');
  await page.getByRole('tab', { name: 'Saved', exact: true }).click();
  const save = explorer.button('Save this request');
  await save.click();
  await page.keyboard.type('five');
  await page.keyboard.press('Enter');
  await explorer.field('pagesize').fill('6');
  await explorer.button('Update five').focus();
  await page.keyboard.press('Enter');
  await expect(save).toBeFocused();
});
