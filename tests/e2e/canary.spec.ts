import { expect, test } from './fixtures.ts';

test('opens the page that the server serves', async ({ page, explorer }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Teams API Explorer/);
  await expect(page.locator('meta[name="explorer-server"]')).toHaveAttribute('content', 'relay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GET /questions');
  await expect(explorer.run).toBeEnabled();
});

test('answers, in the editor, without an error or a request to another origin', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.pane).toHaveAccessibleName('Answer of GET /questions');
  await expect(explorer.response).toContainText('"items": [');
});
