import type { Locator } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

const lineOf = (explorer: ExplorerPage): Locator =>
  explorer.response.getByRole('group', { name: 'Not in this response' });

async function run(explorer: ExplorerPage, link: string): Promise<Locator> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  return lineOf(explorer);
}

test('under the JSON stands what the filter leaves out, and a press adds it', async ({
  page,
  explorer,
}) => {
  const line = await run(explorer, 'questions?pagesize=5');
  await expect(line).toContainText(/^Not in this response: .*body.* and \d+ more$/s);
  const name = line.getByRole('button', { name: 'question.body', exact: true });
  await expect(name).toHaveAttribute('title', 'Content rendered as HTML.');
  await name.press('Enter');
  const note = page.locator(':popover-open');
  await expect(note).toContainText('Content rendered as HTML.');
  expect(await findViolations(page)).toEqual([]);
  await note.getByRole('button', { name: 'Add to the filter' }).click();
  const workbench = new WorkbenchPage(page);
  await expect(workbench.row('body')).toHaveAttribute('aria-checked', 'true');
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  // It comes with the next Run.
  await expect(name).toBeHidden();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(line).toBeVisible();
  await expect(name).toBeHidden();
});

test('all that is missing is a press away', async ({ page, explorer }) => {
  const line = await run(explorer, 'questions?pagesize=5');
  await line.getByRole('button', { name: /^and \d+ more$/ }).click();
  await expect(page.getByRole('region', { name: 'Missing fields' })).toBeVisible();
});

test('the JSON stays where it is when the line comes', async ({ explorer }) => {
  await explorer.open('questions?pagesize=30');
  await explorer.run.click();
  await expect(explorer.response.locator('.view-line').first()).toBeVisible({ timeout: 20_000 });
  const top = () => explorer.response.locator('.view-line').first().boundingBox();
  const before = await top();
  await expect(lineOf(explorer)).toBeVisible();
  expect(await top()).toEqual(before);
});

test('there is no line where nothing is left out, nor for a failure', async ({
  explorer,
  excuse,
}) => {
  excuse(/Failed to load resource/);
  const line = await run(explorer, 'questions?pagesize=5');
  await expect(line).toBeVisible();
  await explorer.chooseFault('html-502');
  await explorer.page.keyboard.press('Escape');
  await explorer.run.click();
  await expect(explorer.outcome).not.toContainText('HTTP 200');
  await expect(line).toBeHidden();
});
