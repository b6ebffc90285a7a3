import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdsSecret } from '../../src/secrets/redact.ts';
import { makeCanary } from '../support/builders/canary.ts';
import { misbehaviours, reflecting } from '../support/fakes/misbehaviour.ts';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { filesHolding, readPage, watchTraffic } from './support/leaks.ts';
import { test as liveTest } from './support/live.ts';
import { takeResponse, takeThrough } from './support/token-journey.ts';
import { WorkbenchPage } from './support/workbench.ts';

test('opens the page that the server serves', async ({ page, explorer }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Teams API Explorer/);
  await expect(page.locator('meta[name="explorer-server"]')).toHaveAttribute('content', 'relay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GET /questions');
  await expect(explorer.run).toBeEnabled();
});

test('shows a response, in the editor, without an error or a request to another origin', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.pane).toHaveAccessibleName('Response of GET /questions');
  await expect(explorer.response).toContainText('"items": [');
});

test('the token is in its header, and in nothing else that the page does (T02, T03, T04, T07, T09)', async ({
  page,
  context,
  excuse,
}) => {
  test.slow();
  excuse(/status of 400/);
  const canary = makeCanary();
  const traffic = watchTraffic(context);
  await context.addInitScript(() => {
    addEventListener('error', ({ message }) => console.log(message));
    addEventListener('unhandledrejection', ({ reason }) => console.log(String(reason)));
  });
  const seen = await takeThrough(page, canary);
  expect(seen.length).toBeGreaterThan(20);
  const holding = (texts: readonly string[]) => texts.filter((text) => holdsSecret(text, [canary]));
  expect(holding(seen)).toEqual([]);
  expect(traffic.tokens).toEqual(['sandbox-pat', canary]);
  expect(holding(traffic.requests)).toEqual([]);
  expect(holding(traffic.messages)).toEqual([]);
});

const reflected = makeCanary();

for (const [index, behaviour] of reflecting(reflected).entries()) {
  liveTest(
    `a response that repeats the token is shown, copied and saved without it (${index + 1})`,
    async ({ live, context }) => {
      liveTest.slow();
      const traffic = watchTraffic(context);
      const explorer = await live.open('tags');
      await explorer.token.fill(reflected);
      live.upstream.always(behaviour);
      await explorer.run.click();
      await expect(explorer.response).toContainText(
        'The token was in this response and has been removed.',
      );
      const seen = [...(await takeResponse(explorer)), ...traffic.messages];
      expect(seen.filter((text) => holdsSecret(text, [reflected]))).toEqual([]);
      expect(seen.join()).toContain('[token removed]');
    },
  );
}

liveTest(
  'the doctor tells nothing of a token that is repeated, and stops when it is forgotten',
  async ({ live, page }) => {
    liveTest.slow();
    const explorer = await live.open('tags');
    await explorer.token.fill(reflected);
    await page.getByRole('tab', { name: 'Doctor' }).click();
    const [behaviour] = reflecting(reflected);
    if (behaviour) live.upstream.next(behaviour);
    live.upstream.always(misbehaviours.silence);
    await explorer.button('Examine the token').click();
    await expect.poll(() => live.upstream.seen.length).toBe(2);
    await explorer.button('Forget the token').click();
    await expect(explorer.button('Examine the token')).toBeVisible();
    await explorer.button('Copy the support report').click();
    const seen = [await readPage(page), await explorer.copied()];
    expect(seen.filter((text) => holdsSecret(text, [reflected]))).toEqual([]);
    expect(live.upstream.seen).toHaveLength(2);
  },
);

test('what was saved and pasted before it turned out to be the token is cleaned, in every tab', async ({
  page,
  context,
  explorer,
}) => {
  // Nothing of its shape tells that it is one.
  const canary = 'correct-horse-battery';
  const name = `filter of ${canary}`;
  const other = new ExplorerPage(await context.newPage());
  await other.open();
  await explorer.open();
  await page.evaluate((note) => localStorage.setItem('old', JSON.stringify({ note })), name);
  const workbench = new WorkbenchPage(page);
  await workbench.open();
  await workbench.tick('question.share_link');
  await workbench.dialog.getByLabel('Name', { exact: true }).fill(name);
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  expect(await readPage(page)).toContain(canary);
  await other.token.fill(canary);
  await expect.poll(async () => holdsSecret(await readPage(page), [canary])).toBe(false);
  expect(holdsSecret(await readPage(other.page), [canary])).toBe(false);
  await other.button('Forget the token').click();
  await workbench.open();
  await workbench.show('Saved filters');
  await expect(workbench.dialog.getByLabel(/^Name of/)).toHaveValue('filter of [token removed]');
});

test('forgetting in one tab forgets in the others', async ({ context, explorer }) => {
  const canary = makeCanary();
  const other = new ExplorerPage(await context.newPage());
  await other.open();
  await explorer.open();
  for (const one of [explorer, other]) await one.token.fill(canary);
  await explorer.button('Forget the token').click();
  await expect(other.token).toHaveValue('');
  await expect(other.notices).toContainText('another tab');
});

test('the token is in no file of the browser, open or closed, and in no line of the server (T05, T08)', async ({
  playwright,
  launchOptions,
}) => {
  test.slow();
  const canary = makeCanary();
  const server = spawn(process.execPath, ['dist/server/main.js', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let lines = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (lines += chunk.toString()));
  await expect.poll(() => lines).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  const baseURL = /http:\/\/127\.0\.0\.1:\d+/.exec(lines)?.[0] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await playwright.chromium.launchPersistentContext(folder, {
    ...launchOptions,
    baseURL,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  try {
    const page = await context.newPage();
    await takeThrough(page, canary);
    const explorer = new ExplorerPage(page);
    await explorer.token.fill(canary);
    await explorer.openMenu();
    await page.getByText('Dark', { exact: true }).click();
    await page.goto('./#v1/tags');
    await expect.poll(() => filesHolding(folder, 'explorer-preferences')).not.toEqual([]);
    expect(await filesHolding(folder, canary)).toEqual([]);
  } finally {
    await context.close();
    server.kill();
  }
  expect(await filesHolding(folder, canary)).toEqual([]);
  expect(await filesHolding(folder, 'explorer-preferences')).not.toEqual([]);
  expect(holdsSecret(lines, [canary])).toBe(false);
  await rm(folder, { recursive: true });
});

test('a remembered token is on the disk only locked (T06)', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const canary = makeCanary();
  const passphrase = `correct horse ${makeCanary()}`;
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await playwright.chromium.launchPersistentContext(folder, {
    ...launchOptions,
    ...(baseURL !== undefined && { baseURL }),
  });
  const other = new ExplorerPage(await context.newPage());
  await other.open();
  await other.token.fill(canary);
  await other.button('Remember…').click();
  await other.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await other.page.getByLabel('Confirm passphrase').fill(passphrase);
  await other.button('Remember it').click();
  await expect(other.button('Unlock…')).toBeVisible();
  await expect.poll(() => filesHolding(folder, 'explorer-remembered')).not.toEqual([]);
  const kept = await readPage(other.page);
  await context.close();
  for (const secret of [canary, passphrase]) {
    expect(holdsSecret(kept, [secret])).toBe(false);
    expect(await filesHolding(folder, secret)).toEqual([]);
  }
  await rm(folder, { recursive: true });
});
