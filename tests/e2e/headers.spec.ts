import type { Locator } from '@playwright/test';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

async function showHeaders(explorer: ExplorerPage): Promise<void> {
  await explorer.page.getByRole('tab', { name: 'Headers', exact: true }).click();
  await expect(section(explorer, 'Status')).toBeVisible();
}

const section = ({ response }: ExplorerPage, name: string): Locator =>
  response.getByRole('region', { name, exact: true });

test('says what was sent and what came, with meanings, and copies it without the token', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions?pagesize=5');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await showHeaders(explorer);
  await expect(section(explorer, 'Request')).toContainText('/2.3/questions?pagesize=5&team=demo');
  const sent = section(explorer, 'Request headers');
  await expect(sent).toContainText('x-api-access-token');
  await expect(sent).toContainText('••••••••');
  const token = await explorer.token.inputValue();
  expect(token).not.toBe('');
  expect(await explorer.response.innerHTML()).not.toContain(token);
  await expect(section(explorer, 'Response headers')).toContainText('content-encoding');
  await expect(section(explorer, 'Response headers')).toContainText('support ticket');
  await expect(section(explorer, 'Size')).toContainText('% saved on the way');
  await expect(section(explorer, 'Timing')).toContainText('until the headers');
  await expect(section(explorer, 'Quota and backoff')).toContainText('Calls left today');
  await expect(section(explorer, 'Page')).toContainText('There are more pages.');
  await explorer.button('Copy everything').click();
  await expect(page.getByTitle('Copied')).toBeVisible();
  const copied = await explorer.copied();
  expect(copied).toContain('# Request headers');
  expect(copied).toContain('content-encoding: gzip');
  expect(copied).not.toContain(token);
});

test('says what is known where no JSON came: a refusal, then nothing at all', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/status of 400|Failed to load resource/);
  await explorer.open('questions');
  await explorer.field('pagesize').fill('500');
  await explorer.run.click();
  await explorer.button('Send anyway').click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  await showHeaders(explorer);
  await expect(section(explorer, 'Status')).toContainText('400 bad_parameter');
  await page.route('**/2.3/**', (route) => route.abort());
  await explorer.button('Send anyway').click();
  await expect(explorer.outcome).toContainText('No response');
  await expect(section(explorer, 'Response headers')).toContainText('None: no response came.');
});

for (const width of [1440, 360]) {
  test(`has no accessibility problems at ${width}`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height: 1300 });
    await explorer.open('questions?pagesize=5');
    await explorer.run.click();
    await expect(explorer.outcome).toContainText('HTTP 200');
    await showHeaders(explorer);
    expect(await findInThemes(page, '#response')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
}
