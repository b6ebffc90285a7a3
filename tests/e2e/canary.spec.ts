import { expect, test } from '@playwright/test';

test('opens the page that the server serves', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Teams API Explorer/);
  await expect(page.locator('meta[name="explorer-server"]')).toHaveAttribute('content', 'sandbox');
});
