// This file exports the API and saved requests from the page.
import type { Download, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { makeCanary } from '../support/builders/canary.ts';
import { findInThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' });

const format = (page: Page, name: string): Locator =>
  dialog(page).getByRole('radio', { name: new RegExp(`^${name}`) });

async function openByPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.type('export openapi');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

async function openByMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await act();
  return downloading;
}

const press = (page: Page) => () => dialog(page).getByRole('button', { name: 'Download' }).click();

test('by keyboard alone: the palette opens it, and OpenAPI is saved', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await openByPalette(page);
  await expect(format(page, 'OpenAPI')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(format(page, 'OpenAPI')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(format(page, 'Postman collection')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(format(page, 'OpenAPI')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Download' })).toBeFocused();
  const download = await downloadBy(page, () => page.keyboard.press('Enter'));
  await expect(dialog(page).getByRole('status')).toHaveText('Saved as teams-api.openapi.json.');
  expect(download.suggestedFilename()).toBe('teams-api.openapi.json');
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    readonly openapi: string;
    readonly paths: object;
  };
  expect(saved.openapi).toBe('3.1.1');
  expect(saved.paths).toHaveProperty('/questions/{ids}');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('the menu opens it, and a folder is saved as .zip', async ({ page, explorer }) => {
  await explorer.open('tags');
  await openByMenu(page);
  await format(page, 'Bruno').check();
  const download = await downloadBy(page, press(page));
  expect(download.suggestedFilename()).toBe('teams-api-bruno.zip');
  const files = unzipSync(await readFile(await download.path()));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text('teams-api-bruno/bruno.json')).toContain('"type": "collection"');
  expect(text('teams-api-bruno/questions/questions-by-ids.bru')).toContain('/questions/:ids');
});

test('saved requests are exported as they would be sent', async ({ page, explorer }) => {
  await explorer.open('tags?inname=ci');
  await page.getByRole('tab', { name: 'Saved' }).click();
  await explorer.button('Save this request').click();
  const form = page.getByRole('form', { name: 'Save this request' });
  await form.getByLabel('Name', { exact: true }).fill('Tags of the build');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await openByMenu(page);
  await expect(dialog(page).getByText('Saved requests (1)')).toBeHidden();
  await format(page, 'Postman collection').check();
  await dialog(page).getByText('Saved requests (1)').click();
  const download = await downloadBy(page, press(page));
  expect(download.suggestedFilename()).toBe('teams-api-saved.postman_collection.json');
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    readonly item: readonly object[];
  };
  expect(saved.item).toMatchObject([
    {
      name: 'Tags of the build',
      request: { url: { raw: '{{baseUrl}}/tags?inname=ci&team={{team}}' } },
    },
  ]);
});

test('the HAR of the last run has the response, and not the token', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/status of 400/);
  const token = makeCanary();
  await explorer.open('tags?pagesize=1');
  await openByMenu(page);
  await format(page, 'HAR').check();
  await expect(dialog(page).getByRole('button', { name: 'Download' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await explorer.token.fill(token);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  await openByMenu(page);
  await format(page, 'HAR').check();
  const download = await downloadBy(page, press(page));
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toContain('"status": 400');
  expect(saved).toContain('error_name');
  expect(saved).not.toContain(token);
});

for (const width of [360, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing in the dialog, and it fits', async ({ page, explorer }) => {
      await explorer.open('tags');
      await openByPalette(page);
      await format(page, 'Postman collection').check();
      await press(page)();
      await expect(dialog(page).getByRole('status')).toContainText('Saved as');
      expect(await findInThemes(page)).toEqual([]);
      await expect
        .poll(() => dialog(page).evaluate((it) => it.scrollWidth - it.clientWidth))
        .toBeLessThanOrEqual(0);
    });
  });
}
