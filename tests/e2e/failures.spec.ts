import { expect, test } from './support/fixtures.ts';

const badRequest = /status of 40[03]/;

test('an expired token is said to be expired, and not one of several guesses', async ({
  explorer,
  excuse,
}) => {
  excuse(badRequest);
  await explorer.open('me');
  await explorer.token.fill('sandbox-expired');
  await explorer.run.click();
  await expect(explorer.response).toContainText('The end date of the token has passed.');
  await expect(explorer.response).not.toContainText('Other causes');
  await expect(explorer.button('Diagnose')).toHaveCount(0);
  await explorer.response.getByRole('button', { name: 'Go to token' }).click();
  await expect(explorer.token).toBeFocused();
});

test('a refused parameter is named, and its field is a click away', async ({
  explorer,
  excuse,
}) => {
  excuse(badRequest);
  await explorer.open('questions?pagesize=500');
  await explorer.button('Send anyway').click();
  await expect(explorer.response).toContainText(
    'The API rejects the value of pagesize, which takes 0 to 100.',
  );
  await explorer.response.getByRole('button', { name: 'Go to pagesize' }).click();
  await expect(explorer.field('pagesize')).toBeFocused();
});

test('a method of the public network is said not to be on Teams', async ({ explorer, excuse }) => {
  excuse(/status of 40[04]/);
  await explorer.open('inbox');
  await explorer.run.click();
  await expect(explorer.response).toContainText('Teams does not have /inbox');
});

test('a repeated write leads to the error laboratory, with its error chosen', async ({
  page,
  explorer,
}) => {
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ json: { error_id: 409, error_name: 'duplicate_request', error_message: '' } }),
  );
  await explorer.open('tags');
  await explorer.run.click();
  await expect(explorer.response).toContainText('The same write came a second time');
  await expect(explorer.button('Diagnose')).toHaveCount(0);
  await explorer.button('See it in the error laboratory').click();
  await expect(page.getByLabel('Error', { exact: true })).toHaveValue('409');
});

test('the place where JSON is invalid is that of the editor', async ({ page, explorer }) => {
  const body = '{"items":[{"title":"😀"}],\r\n\r\n  "has_more": NaN}';
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await explorer.open('tags');
  await explorer.run.click();
  await expect(explorer.response).toContainText('Invalid JSON at line 7, column 15, where');
  await explorer.button('Go to line 7, column 15').click();
  await expect(explorer.response.locator('.active-line-number')).toHaveText('7');
  await expect(explorer.response.locator('.view-lines')).toContainText('NaN}');
});

test('the place where JSON is invalid is that of the text that is shown, masked or behind a mark', async ({
  page,
  explorer,
}) => {
  const body = '\ufeff{"items":[{"display_name":"A rather long name", "x": NaN}]}';
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await explorer.open('users');
  await explorer.run.click();
  for (const presenting of [false, true]) {
    await explorer.setOption('Presentation mode', presenting);
    await expect(explorer.response).toContainText('Invalid JSON at line 5, column 12, where');
    await explorer.button('Go to line 5, column 12').click();
    await expect(explorer.response.locator('.active-line-number')).toHaveText('5');
    const line = explorer.response.locator('.view-line').filter({ hasText: 'NaN' });
    await expect(line).toHaveText(/"x":\s+NaN/);
  }
});

test('a filter that the sandbox does not know can be read at the team', async ({
  explorer,
  excuse,
}) => {
  excuse(badRequest);
  await explorer.open(`questions?filter=${encodeURIComponent('!-*f(6rc.(Xr5')}`);
  await explorer.run.click();
  await expect(explorer.response).toContainText('belongs to the real API');
  await explorer.button('Read it from your team with /filters/{filters}').click();
  await expect(explorer.field('filters')).toBeFocused();
  await expect(explorer.command).toContainText('/filters/!-*f(6rc.(Xr5');
  await expect(explorer.command).toContainText('api.stackoverflowteams.com');
});

test('a backoff that cannot be meant is capped, and said', async ({ page, explorer }) => {
  for (const [backoff, says] of [
    [-1, 'backoff -1 ignored: below 0'],
    [999_999_999, 'backoff 999999999 capped at 86400 s, a day'],
  ] as const) {
    await page.route('**/2.3/**', (route) =>
      route.fulfill({ json: { items: [], has_more: false, backoff } }),
    );
    await explorer.open('tags');
    await explorer.run.click();
    await expect(explorer.outcome).toContainText(says);
  }
  await expect(page.getByRole('button', { name: /^Run in 86[34]\d\d s$/ })).toBeDisabled();
});
