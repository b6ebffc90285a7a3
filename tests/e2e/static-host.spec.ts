import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runStatic } from '../../src/cli/commands/static.ts';
import { expect, test as base } from './support/fixtures.ts';
import { startStaticHost } from './support/static-host.ts';

const api = 'https://api.stackoverflowteams.com';

const test = base.extend<{ host: { readonly page: string } }>({
  host: async ({ origins }, use) => {
    const host = await startStaticHost();
    origins.add(host.origin);
    await use(host);
    host.stop();
  },
});

test('says that browsers block the call, and shows three roads', async ({
  page,
  explorer,
  host,
}) => {
  await page.goto(host.page);
  await explorer.form.waitFor();
  await explorer.aim('My team');
  await expect(explorer.run).toBeDisabled();
  await expect(explorer.response).toContainText('Browsers do not let this page call the API');
  await explorer.response
    .getByLabel('Paste a response')
    .fill(
      '{"items":[{"user_id":9007199254740993}],"has_more":false,"quota_max":9,"quota_remaining":8}',
    );
  await explorer.button('Read it').click();
  await expect(explorer.outcome).toContainText('Pasted');
  await expect(explorer.outcome).toContainText('1 item');
  await expect(explorer.response).toContainText('9007199254740993');
  await explorer.field('tagged').fill('ci');
  await expect(explorer.shownRequest).toContainText('From an earlier request');
  await explorer.response.getByText('Get another response').click();
  await explorer.response.getByLabel('Paste a response').fill('{"items":[],"has_more":false}');
  await explorer.button('Read it').click();
  await expect(explorer.outcome).toContainText('0 items');
  await expect(explorer.shownRequest).toContainText('tagged=ci');
});

test('offers nothing that it cannot do, and says why below the URL', async ({
  page,
  explorer,
  host,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(host.page);
  await explorer.form.waitFor();
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('acme');
  await explorer.token.fill('not-to-be-sent');
  const bar = page.getByRole('region', { name: 'Request', exact: true });
  const reason = bar.getByText('Browsers do not let a page call the API');
  await reason.waitFor();
  const [url, why] = [await explorer.url.boundingBox(), await reason.boundingBox()];
  expect(why?.y).toBeGreaterThanOrEqual((url?.y ?? Infinity) + (url?.height ?? 0));
  expect(why?.width).toBeGreaterThan(300);
  await expect(explorer.run).toHaveCSS('border-style', 'dashed');
  await page.getByRole('tab', { name: 'Doctor' }).click();
  const doctor = page.getByRole('tabpanel', { name: 'Doctor' });
  await expect(doctor).toContainText('npm run doctor -- --team acme');
  await expect(doctor).toContainText('only a call to the API shows whether the token works');
  await expect(doctor).not.toContainText('seven calls');
  await expect(doctor.getByRole('button', { name: 'Copy the command' })).toBeVisible();
  await expect(doctor.getByRole('button', { name: 'Examine the token' })).toHaveCount(0);
  await expect(doctor.getByLabel('Also try a write')).toHaveCount(0);
});

test('says beside a command for the sandbox what has to run for it', async ({
  page,
  explorer,
  host,
}) => {
  await page.goto(host.page);
  await explorer.form.waitFor();
  const commands = page.getByRole('region', { name: 'Commands' });
  const needed = commands.getByText('Runs once a sandbox is at http://127.0.0.1:2323');
  await expect(needed).toContainText('npm start');
  await explorer.aim('My team');
  await expect(commands).toContainText('api.stackoverflowteams.com');
  await expect(needed).toHaveCount(0);
});

/** Also of a preflight, which asks for the header by name. */
function hasToken(headers: Readonly<Record<string, string>>): boolean {
  return 'x-api-access-token' in headers || 'access-control-request-headers' in headers;
}

for (const [allowed, says] of [
  [[], "This browser can't reach the host"],
  [['no-cors'], "doesn't let other pages read its responses"],
  [['no-cors', 'cors'], 'its preflight rejects the token header'],
] as const) {
  test(`a probe that gets ${allowed.length} responses says “${says}”`, async ({
    page,
    explorer,
    host,
    origins,
    excuse,
  }) => {
    excuse(/./);
    origins.add(api);
    await page.route(`${api}/**`, (route) => {
      const headers = route.request().headers();
      const isSafe = headers.origin === undefined;
      const kind = isSafe ? 'no-cors' : hasToken(headers) ? 'token' : 'cors';
      return (allowed as readonly string[]).includes(kind)
        ? route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: '{}' })
        : route.abort('connectionrefused');
    });
    await page.goto(host.page);
    await explorer.form.waitFor();
    await explorer.aim('My team');
    await explorer.token.fill('not-to-be-sent');
    await explorer.button('Check the host').click();
    await expect(explorer.response).toContainText(says);
  });
}

const quiet = { print: () => undefined, tell: () => undefined, token: '' };

test('an update of the copy on a host breaks no tab that is open', async ({
  page,
  context,
  explorer,
  origins,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-copy-'));
  const copy = pathToFileURL(`${join(folder, 'www')}/`);
  const words = { folder: join(folder, 'www'), prune: false };
  await runStatic(words, new URL('../../dist/client/', import.meta.url), quiet);
  const host = await startStaticHost(copy);
  origins.add(host.origin);
  await page.goto(host.page);
  await explorer.form.waitFor();
  const next = join(folder, 'next');
  mkdirSync(join(next, 'assets'), { recursive: true });
  writeFileSync(
    join(next, 'index.html'),
    '<title>Teams API Explorer</title><p>The next version</p>',
  );
  writeFileSync(join(next, 'assets', 'next.js'), '');
  await runStatic(words, pathToFileURL(`${next}/`), quiet);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts');
  await page.keyboard.press('Escape');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('200');
  const tab = await context.newPage();
  await tab.goto(host.page);
  await expect(tab.getByText('The next version')).toBeVisible();
  host.stop();
  rmSync(folder, { recursive: true });
});

test('a part of the page that the host no longer has says what to do', async ({
  page,
  explorer,
  host,
  excuse,
}) => {
  excuse(/404|Failed to fetch dynamically imported module/);
  await page.goto(host.page);
  await explorer.form.waitFor();
  // All that comes by itself is there: only what is asked for is missing.
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('tab', { name: 'Guides' }).click();
  const list = page.getByRole('navigation');
  await expect(list.getByText('if it was updated, reload the page')).toBeVisible();
});

test('without a network or a token, the first guide leads to its end (T80)', async ({
  page,
  explorer,
  host,
  calls,
}) => {
  // Whoever serves the page serves its files and nothing else; every other host is watched for.
  await page.route(/\/v?2\.3\//, (route) => route.abort());
  await page.goto(`${host.page}#v1/questions?guide=first-call`);
  const button = page.getByRole('button', { name: /^Try it/ });
  const steps = page.getByRole('article').getByRole('listitem').filter({ has: button });
  await expect(steps).toHaveCount(3);
  const before = await explorer.token.inputValue();
  for (const at of [0, 1, 2]) {
    const step = steps.nth(at);
    await step.getByRole('button', { name: /^Try it/ }).click();
    await expect(step.getByRole('status')).toContainText('Got there');
  }
  expect(calls).toEqual([]);
  expect(before).toBe('sandbox-pat');
  await expect(explorer.token).toHaveValue(before);
});
