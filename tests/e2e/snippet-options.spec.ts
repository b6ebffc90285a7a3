import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const run = promisify(execFile);

test('the copied script for all pages collects them', async ({ page, explorer }) => {
  await explorer.open('tags?pagesize=20');
  await explorer.commands.getByText('All pages', { exact: true }).click();
  await expect(explorer.command).toContainText('#!/usr/bin/env bash');
  await explorer.button('Copy bash: bash, as a file all-pages.sh').click();
  const folder = await mkdtemp(join(tmpdir(), 'all-pages-'));
  try {
    await writeFile(join(folder, 'all-pages.sh'), await explorer.copied());
    const { stderr } = await run('bash', ['all-pages.sh'], { cwd: folder });
    const lines = (await readFile(join(folder, 'items.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(stderr).toContain(`Complete: ${lines.length} items in items.ndjson.`);
    const answer = await page.request.get('./2.3/tags?filter=total&team=demo', {
      headers: { 'X-API-Access-Token': 'sandbox-pat' },
    });
    expect(((await answer.json()) as { total: number }).total).toBe(lines.length);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the switch to all pages is worked by keys, and remembered', async ({ page, explorer }) => {
  await explorer.open('questions');
  const scope = explorer.commands.getByRole('group', { name: 'What the command fetches' });
  await scope.getByRole('radio', { name: 'This request' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(scope.getByRole('radio', { name: 'All pages' })).toBeChecked();
  await expect(explorer.command).toContainText('#!/usr/bin/env bash');
  await page.reload();
  await expect(explorer.command).toContainText('#!/usr/bin/env bash');
  await explorer.showCommand('PowerShell');
  await expect(explorer.command).toContainText("param([string] $file = 'items.ndjson')");
  await explorer.commands.getByRole('button', { name: 'Notes on PowerShell' }).click();
  await expect(page.getByRole('note').filter({ visible: true })).toContainText('exit code 75');
});

test('a language without a script for all pages says which have one', async ({ explorer }) => {
  await explorer.open('questions');
  await explorer.showCommand('cmd');
  await explorer.commands.getByRole('button', { name: 'All pages' }).click();
  await explorer.commands.getByRole('button', { name: 'Python', exact: true }).click();
  await expect(explorer.command).toContainText('URLS = [');
  await expect(explorer.commands.getByRole('tab', { name: 'Python' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('whoever wants all pages is told where a language has only the one request', async ({
  explorer,
}) => {
  await explorer.open('questions');
  await explorer.commands.getByText('All pages', { exact: true }).click();
  await expect(explorer.command).toContainText('#!/usr/bin/env bash');
  await explorer.showCommand('cmd');
  await expect(explorer.command).toContainText('powershell');
  await explorer.commands.getByRole('button', { name: 'This request only' }).click();
  await explorer.commands.getByRole('button', { name: 'Node', exact: true }).click();
  await expect(explorer.command).toContainText('items.ndjson');
});

test('what has no pages has no such switch', async ({ explorer }) => {
  await explorer.open('info');
  await expect(explorer.command).toContainText('/2.3/info');
  await expect(explorer.commands.getByText('All pages')).toBeHidden();
});

test('a relative date is computed when the command runs, where that is chosen', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions');
  const dates = explorer.commands.getByRole('group', { name: 'Relative dates' });
  await expect(explorer.command).toContainText('/2.3/questions');
  await expect(dates).toBeHidden();
  await explorer.field('fromdate').fill('7d');
  await expect(explorer.command).toContainText(/fromdate=\d+/);
  await dates.getByText('At run time').click();
  await expect(explorer.command).toContainText("fromdate='$(expr $(date +%s) - 604800)'");
  await explorer.button('Copy curl: bash, zsh, fish, dash, ksh').click();
  const { stdout } = await run('bash', ['-c', `${await explorer.copied()} --silent`]);
  expect((JSON.parse(stdout) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  await explorer.openMenu();
  await explorer.button('Copy as Markdown').click();
  await expect(page.getByText('curl copied as Markdown')).toBeVisible();
  expect(await explorer.copied()).toContain("fromdate='$(expr $(date +%s) - 604800)'");
  await page.reload();
  await expect(explorer.command).toContainText('$(expr $(date +%s) - 604800)');
  await explorer.field('fromdate').fill('1 month');
  await expect(explorer.command).toContainText(/fromdate=\d+/);
  await expect(explorer.commands).toContainText('“1 month” stays fixed: it follows the calendar.');
  await explorer.field('fromdate').fill('7d');
  await explorer.commands.getByText('All pages', { exact: true }).click();
  await expect(explorer.commands).toContainText('Dates stay fixed');
});
