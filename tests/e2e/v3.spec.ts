import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { makeCanary } from '../support/builders/canary.ts';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

function panelOf(page: Page): Locator {
  return page.getByRole('region', { name: 'To v3' });
}

async function openPanel({ page }: ExplorerPage): Promise<Locator> {
  await page.getByRole('tab', { name: 'To v3' }).click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading').first()).toBeVisible();
  return panel;
}

test('neither the panel nor the map is fetched before it is opened', async ({ page, explorer }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  const haveMap = async () =>
    (await Promise.all(scripts)).some((text) => text.includes('/subject-matter-experts'));
  await explorer.open('questions');
  await expect(page.getByRole('tab', { name: 'To v3' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await haveMap()).toBe(false);
  await openPanel(explorer);
  expect(await haveMap()).toBe(true);
});

test('shows what v3 has for the form, and follows it', async ({ explorer }) => {
  await explorer.open('questions?tagged=c%23;docker&pagesize=20&sort=votes&min=5');
  const panel = await openPanel(explorer);
  await expect(panel.getByRole('heading').first()).toHaveText('Equal GET /questions');
  const route = panel.getByRole('article', { name: 'GET /questions' });
  await expect(route).toContainText('tagId=ID_OF_c%23&tagId=ID_OF_docker');
  await expect(route).toContainText('pagesize=20 becomes pageSize=30');
  await expect(route).toContainText('keep the items whose score is at least 5');
  await expect(panel).toContainText('tagId takes IDs, not names.');
  await explorer.field('pagesize').fill('50');
  await expect(route).toContainText('pageSize=50');
  await expect(route).not.toContainText('pagesize=20');
});

test('says what is near, and why there is nothing', async ({ explorer }) => {
  await explorer.open('answers-by-ids?ids=2001');
  const panel = await openPanel(explorer);
  await expect(panel.getByRole('heading').first()).toHaveText('Near GET /answers/{ids}');
  await expect(panel.getByRole('article')).toContainText('/questions/QUESTION_ID/answers/2001');
  await explorer.open('me-badges');
  await openPanel(explorer);
  await expect(panel).toContainText('v3 has no badges.');
  await expect(panel.getByRole('article')).toHaveCount(0);
});

test('has tables of the parameters and the fields', async ({ page, explorer }) => {
  await explorer.open('questions');
  const panel = await openPanel(explorer);
  await panel.getByText(/^Parameters \(/).click();
  await expect(page.getByRole('row', { name: 'tagged tagId' })).toBeVisible();
  await panel.getByText(/^Fields of question \(/).click();
  await expect(page.getByRole('row', { name: 'closed_date isClosed' })).toBeVisible();
});

test('copies the calls for both shells, for the team and without the token', async ({
  explorer,
}) => {
  await explorer.open('edit-question?id=1001&title=New&body=Text&tags=ci');
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('acme');
  const token = makeCanary();
  await explorer.token.fill(token);
  const panel = await openPanel(explorer);
  await explorer.button('Copy curl: PUT /questions/{questionId}').click();
  await expect(panel.getByText('Copied')).toBeAttached();
  const curl = await explorer.copied();
  expect(curl).toContain("'https://api.stackoverflowteams.com/v3/teams/acme/questions/1001'");
  expect(curl).toContain('Bearer $SO_TEAMS_PAT');
  await panel.getByText('PowerShell', { exact: true }).click();
  await explorer.button('Copy PowerShell: PUT /questions/{questionId}').click();
  await expect(panel.getByText('Copied')).toBeAttached();
  const powershell = await explorer.copied();
  expect(powershell).toContain("Method = 'Put'");
  expect(curl + powershell).not.toContain(token);
  await expect(panel).toContainText('PUT replaces everything');
});

test('reports over what was saved and run, and opens a row', async ({ page, explorer }) => {
  await explorer.open('me-badges');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.open('questions?sort=creation');
  await explorer.run.click();
  await expect(explorer.shownRequest).toContainText('/2.3/questions?');
  await expect(explorer.outcome).toContainText('HTTP 200');
  const panel = await openPanel(explorer);
  await panel.getByText('All that you saved and ran').click();
  await expect(panel.getByText('Of 2 requests, 1 has an equal')).toBeVisible();
  const saved = page.waitForEvent('download');
  await explorer.button('CSV').click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('to-v3.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('GET /me/badges,history,1,None,,v3 has no badges.');
  await explorer.button('Copy the report as Markdown').click();
  await expect(panel.getByText('Copied')).toBeAttached();
  expect(await explorer.copied()).toContain('| GET /me/badges | history | 1 | None |');
  await panel.getByRole('button', { name: 'GET /me/badges' }).click();
  await expect(panel.getByRole('heading').first()).toHaveText('None GET /me/badges');
  await expect(panel.getByRole('heading').first()).toBeFocused();
});

test('is found by the palette', async ({ page, explorer }) => {
  await explorer.open('tags');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('move to v3');
  await expect(palette.getByRole('option', { selected: true })).toContainText('API v3');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('GET /tags');
});

for (const width of [360, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 1300 } });

    test('axe finds nothing, and nothing is wider than the page', async ({ page, explorer }) => {
      test.setTimeout(120_000);
      await explorer.open('questions?tagged=docker&pagesize=20');
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      const panel = await openPanel(explorer);
      for (const name of [/^Parameters/, /^Fields/, /^Notes on/, /^All that/])
        await panel.getByText(name).click();
      await expect(panel.getByRole('button', { name: 'GET /questions pagesize=20' })).toBeVisible();
      expect(await findInThemes(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  });
}
