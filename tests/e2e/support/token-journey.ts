// This file takes a token through everything that the page can do.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { ExplorerPage } from './explorer-page.ts';
import { readPage } from './leaks.ts';

/** Text that was copied, downloaded, or could be read of the page on the way. */
export async function takeThrough(page: Page, token: string): Promise<readonly string[]> {
  const explorer = new ExplorerPage(page);
  const seen: string[] = [];
  const look = async () => void seen.push(await readPage(page));
  await explorer.open('questions?pagesize=2');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.token.fill(token);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  await look();
  seen.push(...(await download(explorer)), ...(await copyEverything(explorer)));
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('acme');
  await explorer.token.fill(token);
  await explorer.setOption('Include slug', true);
  seen.push(...(await copyWith(explorer, /^Copy( link| the URL| .*:)/)));
  await look();
  await explorer.aim('Sandbox');
  for (const name of ['pagesize', 'fromdate', 'tagged', 'Team slug', 'filter']) {
    await explorer.field(name).fill(token);
    await explorer.field(name).press('Tab');
    await expect(explorer.problem(name)).toContainText('This is your access token');
    seen.push(...(await copyWith(explorer, /^Copy the URL$/)));
    await look();
    await explorer.frame(name).getByRole('button', { name: 'Remove it' }).click();
    await expect(explorer.problem(name)).toBeEmpty();
  }
  await explorer.search.fill(token);
  await expect(page.getByText('No endpoints match')).toBeVisible();
  await look();
  await explorer.open('create-question');
  await explorer.field('body').fill(`Why does ${token} not work?`);
  await explorer.run.click();
  await expect(explorer.field('body')).toBeFocused();
  seen.push(...(await copyWith(explorer, /^Copy .*:/)));
  await look();
  return seen;
}

/** Text of a response that could be read, selected, copied and saved, with the token in use and after it was forgotten. */
export async function takeResponse(explorer: ExplorerPage): Promise<readonly string[]> {
  const seen = [await readPage(explorer.page), ...(await takePane(explorer))];
  await explorer.button('Forget the token').click();
  await expect(explorer.token).toHaveValue('');
  return [...seen, await readPage(explorer.page), ...(await takePane(explorer))];
}

/** What the editor gives away, where there is one. */
async function takePane(explorer: ExplorerPage): Promise<readonly string[]> {
  if ((await explorer.pane.count()) === 0) return [];
  await explorer.pane.focus();
  await explorer.page.keyboard.press('ControlOrMeta+A');
  await explorer.page.keyboard.press('ControlOrMeta+C');
  const selected = await explorer.copied();
  await explorer.response.getByRole('button', { name: 'Copy', exact: true }).click();
  return [selected, await explorer.copied(), ...(await download(explorer))];
}

/** Presses each button that copies, for every kind of command; gives what was copied. */
async function copyEverything(explorer: ExplorerPage): Promise<readonly string[]> {
  const copied = [...(await copyWith(explorer, /^Copy( link| the URL)?$/))];
  for (const tab of await explorer.commands.getByRole('tab').all()) {
    await tab.click();
    copied.push(...(await copyWith(explorer, /^Copy .*:/)));
  }
  return copied;
}

async function copyWith(explorer: ExplorerPage, name: RegExp): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const button of await explorer.page.getByRole('button', { name }).all()) {
    await button.click();
    copied.push(await explorer.copied());
  }
  return copied;
}

async function download(explorer: ExplorerPage): Promise<readonly string[]> {
  const saving = explorer.page.waitForEvent('download');
  await explorer.button('Download').click();
  const saved = await saving;
  return [await readFile(await saved.path(), 'utf8'), saved.suggestedFilename()];
}
