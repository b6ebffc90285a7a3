// This file opens what lies over the page: the palette, the shortcuts, the support bundle and what leaves the page.
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { makeCanary } from '../support/builders/canary.ts';
import { findInThemes } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function openFromMenu(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: `${name}…` }).click();
  return dialog(page, name);
}

test('the support bundle is shown, saved as it is shown, and holds no token', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/status of 400/);
  const token = makeCanary();
  await explorer.open('questions?pagesize=2');
  await explorer.token.fill(token);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  const bundle = await openFromMenu(page, 'Support bundle');
  await expect(bundle.getByLabel("Include the response's text")).toBeChecked();
  const shown = await bundle.getByLabel('The file').textContent();
  const downloading = page.waitForEvent('download');
  await bundle.getByRole('button', { name: 'Save' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^teams-api-.*\.har$/);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toBe(shown);
  expect(saved).not.toContain(token);
  const { log } = JSON.parse(saved) as {
    log: { version: string; _doctor: string[]; entries: { response: { status: number } }[] };
  };
  expect(log.version).toBe('1.2');
  expect(log.entries.map(({ response }) => response.status)).toEqual([400]);
  expect(log._doctor.join('\n')).toContain('# Report on a personal access token');
  expect(saved).not.toContain('team=demo');
  await bundle.getByLabel('Show the slug').check();
  await expect(bundle.getByLabel('The file')).toContainText('team=demo');
});

test('what leaves the page lists each call and its token, and no other origin', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags?pagesize=3');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  const traffic = await openFromMenu(page, 'What leaves this page');
  await expect(traffic.getByRole('status')).toContainText('went to its own origin');
  const call = traffic.getByRole('listitem').filter({ hasText: '/2.3/tags' }).first();
  await expect(call).toContainText('to the sandbox · with the token, in its header');
  await page.keyboard.press('Escape');
  await expect(traffic).toBeHidden();
});

test('a request is copied as Markdown: title, link and command', async ({ page, explorer }) => {
  await explorer.open('tags?pagesize=3');
  await explorer.commands.waitFor();
  await explorer.openMenu();
  await explorer.button('Copy as Markdown').click();
  await expect(page.getByText('curl copied as Markdown')).toBeVisible();
  const copied = await explorer.copied();
  expect(copied).toContain('**GET /tags**');
  expect(copied).toContain('/#v1/tags?pagesize=3>)');
  expect(copied).toMatch(/\n```sh\ncurl [^`]*\n```\n/);
});

for (const width of [360, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing in any dialog, and each fits', async ({ page, explorer }) => {
      await explorer.open('tags?pagesize=3');
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      await page.keyboard.press('Control+k');
      const names = ['Keyboard shortcuts', 'Support bundle', 'What leaves this page'];
      await expect(dialog(page, 'Command palette')).toBeVisible();
      expect(await findInThemes(page)).toEqual([]);
      for (const name of names) {
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
        await expect(dialog(page, name)).toBeVisible();
        expect(await findInThemes(page), name).toEqual([]);
        const wider = await page.evaluate(() => {
          const { scrollWidth, clientWidth } =
            document.querySelector('dialog[open]') ?? document.body;
          return scrollWidth > clientWidth;
        });
        expect(wider, name).toBe(false);
        await page.keyboard.press('Escape');
        await expect(dialog(page, name)).toBeHidden();
        await page.keyboard.press('Control+k');
        await expect(dialog(page, 'Command palette')).toBeVisible();
      }
    });
  });
}
