import type { Page, Route } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const response = {
  items: [{ answer_id: 1 }],
  has_more: false,
  quota_max: 300,
  quota_remaining: 299,
};
const badRequest = /status of 400/;

/** Keeps every call waiting until it is let through; gives the calls that wait. */
async function hold(page: Page): Promise<Route[]> {
  const held: Route[] = [];
  await page.route('**/2.3/**', (route) => {
    held.push(route);
  });
  return held;
}

test('finds an endpoint, fills the form, and shows URL and command with every key', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.search.fill('tags');
  await page.getByRole('link', { name: 'GET /tags', exact: true }).click();
  await expect(page).toHaveTitle('GET /tags · Teams API Explorer');
  const origin = new URL(page.url()).origin;
  await explorer.field('inname').click();
  let typed = '';
  for (const key of 'k8s#') {
    typed += key;
    await page.keyboard.press(key);
    const expected = `${origin}/2.3/tags?inname=${encodeURIComponent(typed)}&team=demo`;
    await expect(explorer.url).toHaveText(expected);
    await expect(explorer.command).toContainText(`'${expected}'`);
  }
});

test('runs, says what came of it, and shows the JSON', async ({ explorer }) => {
  await explorer.open('questions?pagesize=5&filter=total');
  await explorer.field('filter').clear();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.outcome).toContainText(/\d+ ms/);
  await expect(explorer.outcome).toContainText(/[\d.]+ k?B received/);
  await expect(explorer.outcome).toContainText(/[\d.]+ kB uncompressed/);
  await expect(explorer.outcome).toContainText('5 items');
  await expect(explorer.outcome).toContainText('more pages');
  await expect(explorer.outcome).toContainText(/quota \d+\/\d+/);
  await expect(explorer.response).toContainText('"account_id":');
});

test('gives the JSON that came, whole and in the order of its keys', async ({ page, explorer }) => {
  const json = '{"items":[{"b":1.10,"a":12345678901234567890,"b":"ü"}],"has_more":false}';
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  await explorer.open();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('1 item');
  await explorer.response.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(explorer.response.getByText('Copied')).toBeVisible();
  expect((await explorer.copied()).replace(/\s/g, '')).toBe(json);
});

test('waits, says so, and can be cancelled', async ({ page, explorer }) => {
  await explorer.open();
  await hold(page);
  await explorer.run.click();
  await expect(explorer.outcome).toHaveText('Waiting for the response…');
  await expect(explorer.response).toHaveAttribute('aria-busy', 'true');
  await explorer.button('Cancel').click();
  await expect(explorer.outcome).toContainText('Cancelled');
  await expect(explorer.response).toContainText('The request was cancelled');
  await expect(explorer.response).toHaveAttribute('aria-busy', 'false');
  await expect(explorer.button('Cancel')).toBeHidden();
  await expect(explorer.run).toBeEnabled();
});

test('a second run takes over from the first', async ({ page, explorer }) => {
  const held = await hold(page);
  await explorer.open();
  const abandoned = page.waitForEvent('requestfailed');
  await explorer.field('page').fill('1');
  await explorer.run.click();
  await expect.poll(() => held.length).toBe(1);
  await explorer.field('page').fill('2');
  await explorer.run.click();
  await expect.poll(() => held.length).toBe(2);
  expect((await abandoned).url()).toContain('page=1');
  await held[1]?.fulfill({ json: { ...response, items: [{ second: true }] } });
  await expect(explorer.response).toContainText('"second": true');
  await expect(explorer.response).not.toContainText('Cancelled');
});

test('one press sends one request, wherever the focus is', async ({ page, explorer, calls }) => {
  await explorer.open();
  const runs: readonly (() => Promise<void>)[] = [
    () => explorer.field('page').press('Enter'),
    () => explorer.field('page').press('Control+Enter'),
    () => explorer.field('sort').press('Control+Enter'),
    () => explorer.token.press('Control+Enter'),
    () => explorer.search.press('Control+Enter'),
    () => explorer.run.press('Control+Enter'),
  ];
  for (const [index, run] of runs.entries()) {
    await run();
    await expect(explorer.response).toHaveAttribute('aria-busy', 'false');
    await expect(explorer.outcome).toContainText('HTTP 200');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(calls).toHaveLength(index + 1);
  }
});

test('sends the token in its header and nowhere else', async ({ page, explorer }) => {
  await explorer.open();
  for (const { style, path, name, value } of [
    { style: 'query', path: '/2.3/info', name: 'x-api-access-token', value: 'sandbox-pat' },
    {
      style: 'path',
      path: '/v2.3/teams/demo/info',
      name: 'authorization',
      value: 'Bearer sandbox-pat',
    },
  ]) {
    await explorer.search.fill('/info');
    await explorer.search.press('Enter');
    await page.getByLabel('Address style').selectOption(style);
    const sent = page.waitForRequest((request) => request.url().includes(path));
    await explorer.run.click();
    const request = await sent;
    expect((await request.allHeaders())[name]).toBe(value);
    expect(request.url()).not.toContain('sandbox-pat');
    await expect(explorer.outcome).toContainText('HTTP 200');
  }
});

test('sends the form of a POST', async ({ page, explorer }) => {
  await page.route('**/2.3/**', (route) => route.fulfill({ json: response }));
  await explorer.open('create-comment?id=1001&body=a%20%26%20b%3D%E2%9C%93&preview=true');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await explorer.run.click();
  expect((await sent).postData()).toBe('body=a%20%26%20b%3D%E2%9C%93&preview=true');
  await expect(explorer.command).toContainText(
    "--data 'body=a%20%26%20b%3D%E2%9C%93&preview=true'",
  );
  await expect(explorer.outcome).toContainText('HTTP 200');
});

test('explains what the API refuses', async ({ explorer, excuse }) => {
  excuse(badRequest);
  await explorer.open();
  await explorer.token.fill('another-token');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText(/HTTP 400.*error 40[23]/);
  await expect(explorer.response).toContainText('Next:');
  await expect(explorer.response).toContainText('"error_id":');
});

test('sends an invalid value anyway, and shows what the API says to it', async ({
  explorer,
  excuse,
  calls,
}) => {
  excuse(badRequest);
  await explorer.open('questions?pagesize=101');
  await explorer.run.click();
  await expect(explorer.problem('pagesize')).toContainText('Must be 0–100.');
  expect(calls).toEqual([]);
  await explorer.button('Send anyway').click();
  await expect(explorer.outcome).toContainText('error 400 bad_parameter');
  await expect(explorer.response).toContainText('pagesize');
  expect(calls).toEqual([expect.stringContaining('pagesize=101')]);
});

test('sends nothing whose address would become another one', async ({ explorer, calls }) => {
  await explorer.open('tags-by-name?tags=..');
  await explorer.button('Send anyway').click();
  await expect(explorer.problem('tags')).toContainText("can't be used in a path");
  await expect(explorer.field('tags')).toBeFocused();
  expect(calls).toEqual([]);
});

test('says what came instead of a response', async ({ page, explorer }) => {
  await explorer.open();
  for (const { body, type = 'application/json', says } of [
    { body: '<html>Sign in</html>', type: 'text/html', says: 'is a web page, not JSON' },
    { body: '', says: 'The response has no body.' },
    { body: '{"items":[', says: 'Invalid JSON at line 2, column 13, where the text breaks off.' },
    { body: '[1]', says: 'The JSON is not an object.' },
    { body: '{"hello":1}', says: 'not from the API' },
  ]) {
    await page.route('**/2.3/**', (route) => route.fulfill({ contentType: type, body }));
    await explorer.run.click();
    await expect(explorer.response).toContainText(says);
    await expect(explorer.outcome).toContainText('invalid response');
  }
});

test('says so when the network is gone, and goes on when it is back', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/ERR_CONNECTION_REFUSED/);
  await explorer.open();
  await page.route('**/2.3/**', (route) => route.abort('connectionrefused'));
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('No response');
  await expect(explorer.response).toContainText(
    'There is no response, and the browser does not say why',
  );
  await page.unrouteAll();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
});

test('follows no redirect', async ({ page, explorer, excuse, calls }) => {
  excuse(/Failed to (?:load|fetch)|redirect/i);
  await explorer.open();
  await page.route('**/2.3/**', (route) =>
    route.fulfill({ status: 302, headers: { location: '/2.3/elsewhere' } }),
  );
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('No response');
  expect(calls.some((url) => url.includes('elsewhere'))).toBe(false);
});

test('keeps the response under its own request when another endpoint is chosen', async ({
  page,
  explorer,
}) => {
  const earlier = 'From an earlier request';
  await explorer.open('tags?inname=ci');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  const { origin } = new URL(page.url());
  await expect(explorer.shownRequest).toContainText(`GET ${origin}/2.3/tags?inname=ci&team=demo`);
  await expect(explorer.shownRequest).toContainText(/Sandbox\s+\d+:\d\d/);
  await expect(explorer.shownRequest).not.toContainText(earlier);
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/GET \/users/);
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.pane).toHaveAccessibleName('Response of GET /tags');
  await expect(explorer.shownRequest).toContainText('/2.3/tags?inname=ci');
  await expect(explorer.shownRequest).toContainText(earlier);
  await explorer.button('Show that request').click();
  await expect(page).toHaveURL(/#v1\/tags\?inname=ci$/);
  await expect(explorer.form).toBeFocused();
  await expect(explorer.field('inname')).toHaveValue('ci');
  await expect(explorer.shownRequest).not.toContainText(earlier);
  await page.goBack();
  await expect(page).toHaveTitle(/GET \/users/);
  await expect(explorer.shownRequest).toContainText(earlier);
});

test('a slow response lands under its own request', async ({ page, explorer }) => {
  await explorer.open('questions?tagged=docker');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  const held = await hold(page);
  await explorer.field('page').fill('2');
  await explorer.run.click();
  await expect(explorer.shownRequest).toContainText('/2.3/questions?page=2&tagged=docker');
  await expect(explorer.shownRequest).toContainText('in progress');
  await expect(explorer.response).toContainText(
    'Below is the previous response: GET /questions, Sandbox',
  );
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(explorer.shownRequest).toContainText('The form has changed');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.fulfill({ json: response });
  await expect(explorer.outcome).toContainText('1 item');
  await expect(explorer.shownRequest).toContainText('/2.3/questions?page=2&tagged=docker');
  await expect(explorer.shownRequest).toContainText('From an earlier request');
  await expect(explorer.pane).toHaveAccessibleName('Response of GET /questions');
});

test('a response of the sandbox stays one when the team is chosen', async ({ explorer }) => {
  await explorer.open('questions?pagesize=1');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.aim('My team');
  await expect(explorer.shownRequest).toContainText('Sandbox');
  await expect(explorer.shownRequest).toContainText('From an earlier request');
  await explorer.button('Show that request').click();
  await expect(explorer.field('Team slug')).toHaveValue('demo');
  await explorer.button('Undo').click();
  await expect(explorer.field('Team slug')).toHaveValue('');
});
