import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/fixtures.ts';

const run = promisify(execFile);
const canary = 'canary-7f3a-token';

const shells = [
  ['bash', '--norc', '--noprofile'],
  ['dash'],
  ['zsh', '-f'],
  ['fish', '--no-config'],
] as const;

interface Wrapper {
  readonly items: readonly unknown[];
}

const links = [
  'questions?pagesize=4&order=asc&sort=votes&tagged=docker',
  "advanced-search?q=it's%20%22$HOME%22%20%60id%60&pagesize=2",
];

for (const style of ['query', 'path']) {
  for (const link of links) {
    test(`the copied curl gives what the pane shows: ${style}, ${link}`, async ({
      page,
      explorer,
    }) => {
      await explorer.open(link);
      await page.getByLabel('Address style').selectOption(style);
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      await explorer.response.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect(explorer.response.getByText('Copied')).toBeVisible();
      const { items } = JSON.parse(await explorer.copied()) as Wrapper;
      await explorer.button('Copy curl: bash, zsh, fish, dash, ksh').click();
      const command = await explorer.copied();
      expect(command).toBe(await explorer.command.textContent());
      await Promise.all(
        shells.map(async ([shell, ...options]) => {
          const { stdout } = await run(shell, [...options, '-c', `${command} --silent`]);
          expect((JSON.parse(stdout) as Wrapper).items, shell).toEqual(items);
        }),
      );
    });
  }
}

test('every tab has its command for the request at hand', async ({ page, explorer }) => {
  await explorer.open('questions?tagged=c%23');
  const url = `${new URL(page.url()).origin}/2.3/questions?tagged=c%23&team=demo`;
  for (const { tab, parts } of [
    { tab: 'curl', parts: ['curl --compressed', "'X-API-Access-Token: sandbox-pat'", `'${url}'`] },
    { tab: 'PowerShell', parts: ['Invoke-RestMethod', `Uri = '${url}'`, '-Depth 100'] },
    { tab: 'cmd', parts: ['powershell -NoProfile -Command', url] },
    { tab: 'Teams article version', parts: ['curl --header', `'${url}' | gunzip`] },
  ]) {
    await explorer.showCommand(tab);
    for (const part of parts) await expect(explorer.command).toContainText(part);
  }
});

test('the chosen tab and address style are remembered', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.showCommand('PowerShell');
  await page.getByLabel('Address style').selectOption('path');
  await page.reload();
  await expect(explorer.command).toContainText('Invoke-RestMethod');
  await expect(explorer.command).toContainText('Bearer sandbox-pat');
  await expect(explorer.url).toContainText('/v2.3/teams/demo/questions');
});

test('is the command of the Teams article to the letter', async ({ explorer }) => {
  await explorer.open('questions?order=desc&sort=activity');
  await explorer.aim('My team');
  await explorer.showCommand('Teams article version');
  await expect(explorer.commands.getByRole('tabpanel').locator('pre')).toHaveText([
    `curl --header "X-API-Access-Token: [your_PAT]" 'https://api.stackoverflowteams.com/2.3/questions?order=desc&sort=activity&team=[team_slug]' | gunzip`,
    `powershell (Invoke-WebRequest 'https://api.stackoverflowteams.com/2.3/questions?order=desc&sort=activity&team=[team_slug]' -Headers @{"X-API-Access-Token"="[your_PAT]"}).Content | ConvertFrom-Json | ConvertTo-Json`,
  ]);
});

test('a real token stands in no command: the variable does', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('acme');
  await explorer.token.fill(canary);
  for (const style of ['query', 'path']) {
    await page.getByLabel('Address style').selectOption(style);
    for (const { tab, variable } of [
      { tab: 'curl', variable: '$SO_TEAMS_PAT' },
      { tab: 'PowerShell', variable: '$env:SO_TEAMS_PAT' },
      { tab: 'cmd', variable: '{{SO_TEAMS_PAT}}' },
      { tab: 'Teams article version', variable: '[your_PAT]' },
    ]) {
      await explorer.showCommand(tab);
      await expect(explorer.commands).toContainText(variable);
      expect(await page.locator('body').innerText()).not.toContain(canary);
    }
  }
});

test('says how to set the token without leaving it in the history', async ({ explorer }) => {
  await explorer.open();
  await explorer.aim('My team');
  await explorer.commands.getByText('Set the token first').click();
  await expect(explorer.commands).toContainText('read -rs SO_TEAMS_PAT && export SO_TEAMS_PAT');
});

test('any language is found in the menu, is remembered, and has a tab once it is pinned', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions?tagged=c%23');
  await explorer.button('More languages').click();
  await page.getByLabel('Search the languages').fill('http client');
  const menu = page.getByRole('group', { name: 'More languages' });
  await expect(menu.getByRole('status')).toHaveText('3 found');
  await page.getByLabel('Search the languages').fill('python');
  await menu.getByRole('button', { name: 'Pin Python', exact: true }).click();
  await page.getByLabel('Search the languages').fill('net/http');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(explorer.command).toContainText('package main');
  await expect(explorer.command).toContainText('/2.3/questions?tagged=c%23&team=demo"');
  const tabs = explorer.commands.getByRole('tab');
  const usual = ['curl', 'PowerShell', 'cmd', 'Teams article version'];
  await expect(tabs).toHaveText([...usual, 'Python', 'Go']);
  await page.reload();
  await expect(explorer.command).toContainText('package main');
  await explorer.showCommand('Python');
  await expect(explorer.command).toContainText('import urllib.request');
  await expect(tabs).toHaveText([...usual, 'Python']);
});

test('the menu of the languages is walked by keys', async ({ page, explorer }) => {
  await explorer.open('questions');
  await explorer.button('More languages').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Search the languages')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^curl / })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const pin = page.getByRole('button', { name: 'Pin curl', exact: true });
  await expect(pin).toBeFocused();
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(pin).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Search the languages')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explorer.button('More languages')).toBeFocused();
});

test('programs are coloured, and copied as they stand', async ({ page, explorer }) => {
  await explorer.open('questions');
  await explorer.button('More languages').click();
  await page.getByRole('button', { name: 'Python, requests' }).click();
  await expect(explorer.command.locator('.option').first()).toHaveText('import');
  await explorer.button('Copy Python requests: Python 3').click();
  expect(await explorer.copied()).toBe(await explorer.command.textContent());
});
