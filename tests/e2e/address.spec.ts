import { expect, test } from './support/fixtures.ts';
import { startStaticHost } from './support/static-host.ts';

test.use({ savesData: true });

const canary = 'canary-7f3a-token';
const slug = 'acme-robots';

test('a reload restores endpoint and values', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search.fill('/tags');
  await explorer.search.press('Enter');
  await explorer.field('inname').fill('c# & "ü"');
  // As a hand does that chooses: what is typed goes into the address once its field is left.
  await explorer.field('sort').focus();
  await explorer.field('sort').selectOption('name');
  await expect(page).toHaveURL(/#v1\/tags\?sort=name&inname=c%23%20%26%20%22%C3%BC%22$/);
  await page.reload();
  await expect(page).toHaveTitle(/GET \/tags/);
  await expect(explorer.field('inname')).toHaveValue('c# & "ü"');
  await expect(explorer.field('sort')).toHaveValue('name');
});

test('what was typed in the last moment before a reload is there after it', async ({
  page,
  explorer,
}) => {
  await explorer.open('search');
  await explorer.field('page').fill('7');
  await page.reload();
  await expect(explorer.field('page')).toHaveValue('7');
  await explorer.field('intitle').pressSequentially('docker build');
  await page.evaluate(() => location.reload());
  await expect(page).toHaveURL(/#v1\/search\?page=7&intitle=docker%20build$/);
  await expect(explorer.field('intitle')).toHaveValue('docker build');
});

test('the view and the address style are in the address', async ({ page, explorer }) => {
  await explorer.open('tags?pagesize=3');
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  await explorer.bar.getByLabel('Address style').selectOption('path');
  await expect(page).toHaveURL(/#v1\/tags\?pagesize=3&address=path&view=table$/);
  await page.goto('./#v1/users?view=doctor&address=query');
  await expect(page.getByRole('tab', { name: 'Doctor', selected: true })).toBeVisible();
  await expect(explorer.url).toContainText('/2.3/users');
  await page.goto('./#v1/users?view=%3Cb%3E&address=elsewhere');
  await expect(page.getByRole('tab', { name: 'JSON', selected: true })).toBeVisible();
  await expect(explorer.url).toContainText('/2.3/users');
});

test('back and forward restore endpoint and values, from the very first page', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.search.fill('/tags');
  await explorer.search.press('Enter');
  await explorer.field('inname').fill('docker');
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/GET \/users/);
  await page.goBack();
  await expect(page).toHaveTitle(/GET \/tags/);
  await expect(explorer.field('inname')).toHaveValue('docker');
  await page.goBack();
  await expect(page).toHaveTitle(/GET \/questions/);
  await page.goForward();
  await expect(page).toHaveTitle(/GET \/tags/);
  await expect(explorer.field('inname')).toHaveValue('docker');
});

test('going back keeps what is too long for a URL', async ({ page, explorer }) => {
  const long = 'x'.repeat(5000);
  await explorer.open('advanced-search');
  await explorer.field('q').fill(long);
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/GET \/users/);
  await page.goBack();
  await expect(page).toHaveTitle(/GET \/search\/advanced/);
  await expect(explorer.field('q')).toHaveValue(long);
});

test('a link opens what it says and sends nothing (T48)', async ({ page, explorer, calls }) => {
  await explorer.open('search?order=asc&tagged=c%23;.net&intitle=docker%20build&fromdate=7d');
  await expect(page).toHaveTitle(/GET \/search/);
  await expect(explorer.field('order')).toHaveValue('asc');
  await expect(explorer.field('intitle')).toHaveValue('docker build');
  await expect(explorer.field('fromdate')).toHaveValue('7d');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText(['c#', '.net']);
  await expect(explorer.response).toContainText('Press Run');
  expect(calls).toEqual([]);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  expect(calls).toHaveLength(1);
});

test('a link may name a tag twice', async ({ explorer }) => {
  await explorer.open('questions?tagged=ci;docker;ci');
  const chips = explorer.frame('tagged').getByRole('listitem');
  await expect(chips).toHaveText(['ci', 'docker', 'ci']);
  await explorer.frame('tagged').getByRole('button', { name: 'Remove ci' }).first().click();
  await expect(chips).toHaveText(['docker', 'ci']);
});

for (const { link, says } of [
  { link: '#v1/nonsense?page=2', says: 'names the endpoint “nonsense”' },
  { link: '#%F0%9F%92%A9<img src=x>', says: "isn't a link of this explorer" },
  { link: '#v9/questions', says: 'version 9' },
  { link: '#v1/questions?nope=1&page=2', says: 'has no parameter “nope”' },
  { link: '#v1/questions?nope=1&nope=2', says: 'has no parameter “nope”' },
]) {
  test(`${link} leaves a page that works`, async ({ page, explorer }) => {
    await page.goto(`./${link}`);
    await expect(explorer.notices).toContainText(says);
    await expect(page).toHaveTitle(/GET \/questions/);
    await explorer.button('Dismiss').click();
    await expect(explorer.notices).toBeHidden();
    await explorer.run.click();
    await expect(explorer.outcome).toContainText('HTTP 200');
  });
}

test('a link with values that the API does not take shows what is wrong with them', async ({
  explorer,
}) => {
  await explorer.open('questions?page=%E0%A4%A&sort=nosuch');
  await expect(explorer.field('page')).toHaveValue('%E0%A4%A');
  await expect(explorer.problem('page')).toContainText('Must be a whole number');
  await expect(explorer.field('sort')).toHaveValue('nosuch');
  await expect(explorer.problem('sort')).toContainText("isn't one of the options");
});

test('the token is in no address, title, storage or text', async ({
  page,
  context,
  explorer,
  excuse,
  calls,
}) => {
  excuse(/status of 400/);
  await explorer.open();
  await explorer.token.fill(canary);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  await explorer.aim('My team');
  await explorer.field('Team slug').fill(slug);
  await explorer.token.fill(canary);
  await explorer.setOption('Include slug', true);
  await explorer.search.fill('/tags');
  await explorer.search.press('Enter');
  await explorer.copyLink();
  expect(await explorer.copied()).not.toContain(canary);
  const kept = await page.evaluate(async () => ({
    address: location.href,
    title: document.title,
    state: history.state as unknown,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    html: document.documentElement.outerHTML,
    attributes: document.cookie,
  }));
  expect(JSON.stringify(kept)).not.toContain(canary);
  expect(JSON.stringify(await context.storageState())).not.toContain(canary);
  expect(JSON.stringify(kept.local)).not.toContain(slug);
  expect(calls.join()).not.toContain(canary);
  await expect(explorer.token).toHaveValue(canary);
  await page.reload();
  await explorer.aim('My team');
  await expect(explorer.token).toHaveValue('');
});

test('the slug is in the address only while the box is ticked', async ({ page, explorer }) => {
  await explorer.open('tags');
  await explorer.aim('My team');
  await explorer.field('Team slug').fill(slug);
  await explorer.field('inname').fill('a');
  // What is typed waits until its field is left.
  await explorer.field('inname').press('Tab');
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
  await explorer.setOption('Include slug', true);
  await expect(page).toHaveURL(/#v1\/tags\?inname=a&team=acme-robots$/);
  await explorer.copyLink();
  expect(await explorer.copied()).toMatch(/#v1\/tags\?inname=a&team=acme-robots$/);
  await explorer.setOption('Include slug', false);
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
  await explorer.copyLink();
  expect(await explorer.copied()).toMatch(/#v1\/tags\?inname=a$/);
});

test('on a static host the sandbox in the page responds', async ({
  page,
  explorer,
  origins,
  calls,
}) => {
  const host = await startStaticHost();
  origins.add(host.origin);
  await page.goto(`${host.page}#v1/questions?pagesize=3`);
  await expect(page.locator('meta[name="explorer-server"]')).toHaveCount(0);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('3 items');
  await expect(explorer.response).toContainText('"items": [');
  await expect(explorer.command).toContainText('http://127.0.0.1:2323/2.3/questions?pagesize=3');
  expect(calls).toEqual([]);
  host.stop();
});
