import type { Locator, Page } from '@playwright/test';
import { makeCanary } from '../support/builders/canary.ts';
import { expect, test } from './support/fixtures.ts';

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Command palette' });
const box = (page: Page): Locator => palette(page).getByRole('combobox');
const chosen = (page: Page): Locator => palette(page).getByRole('option', { selected: true });

test('Ctrl+K finds an endpoint by what is wanted, and Enter runs it', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await explorer.field('inname').focus();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('unanswered docker');
  await expect(chosen(page)).toContainText('/questions/unanswered');
  await expect(chosen(page)).toContainText('tagged docker');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page).toHaveURL(/#v1\/unanswered-questions\?tagged=docker$/);
  await page.keyboard.press('Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
});

test('Ctrl+K opens it from the editor, which has keys of its own that begin so', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags?pagesize=1');
  await explorer.run.click();
  const line = explorer.response.locator('.monaco-editor .view-line').first();
  await line.click();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
});

test('an action is found by the beginnings of its words, and the focus is where it was', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await explorer.field('inname').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark th');
  await expect(chosen(page)).toHaveText('Theme: dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(explorer.field('inname')).toBeFocused();
});

test('arrows go round, and Escape leaves all as it was', async ({ page, explorer }) => {
  await explorer.open('tags?inname=a');
  await explorer.field('inname').focus();
  await page.keyboard.press('Control+k');
  const first = await chosen(page).textContent();
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).not.toHaveText(first ?? '');
  await expect(chosen(page)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(explorer.field('inname')).toBeFocused();
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
});

test('an address that is pasted opens, and a token that is pasted is not kept', async ({
  page,
  explorer,
}) => {
  const token = makeCanary();
  await explorer.open();
  await explorer.aim('My team');
  await explorer.token.fill(token);
  await explorer.token.press('Tab');
  await page.keyboard.press('Control+k');
  await explorer.paste(token);
  await expect(box(page)).not.toHaveValue(token);
  await box(page).fill('https://api.stackoverflowteams.com/2.3/tags?order=asc&team=acme');
  await expect(chosen(page)).toContainText('/tags');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#v1\/tags\?order=asc$/);
});

test('offers to search the posts for what means nothing else', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Find anything' }).click();
  await box(page).fill('🚀🚀🚀');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await expect(chosen(page)).toContainText("Search the team's posts");
});

test('? lists the shortcuts, and is a letter where one types', async ({ page, explorer }) => {
  await explorer.open('tags');
  await explorer.field('inname').focus();
  await page.keyboard.press('?');
  await expect(explorer.field('inname')).toHaveValue('?');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByText('Ctrl+Enter')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
