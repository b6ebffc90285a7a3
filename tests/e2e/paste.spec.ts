import type { Locator, Page } from '@playwright/test';
import { makeCanary } from '../support/builders/canary.ts';
import { findViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const notice = (page: Page): Locator => page.getByRole('region', { name: 'Pasted request' });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Paste a request' });

const curl = `curl -sG 'https://api.stackexchange.com/2.2/search/advanced' \\\n  --data-urlencode 'q=it'"'"'s' -d 'fromdate=1593561600000&site=so&foo=1'`;

test('a command that is pasted outside a field fills the form, says what changed, and is undone', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open('tags?inname=a');
  await explorer.button('Menu').focus();
  await explorer.paste(curl);
  await expect(notice(page)).toContainText('The form was filled from a pasted curl command.');
  await expect(notice(page)).toBeFocused();
  await expect(notice(page)).toBeInViewport();
  await expect(explorer.field('q')).toHaveValue("it's");
  await expect(page).toHaveURL(/#v1\/advanced-search\?/);
  await expect(notice(page)).toContainText('fromdate: 1593561600000 became 1593561600');
  await expect(notice(page)).toContainText('site=so was dropped');
  await expect(notice(page)).toContainText('/search/advanced has no parameter foo.');
  await notice(page).getByText('Kept (1)').click();
  await expect(notice(page)).toContainText("it's");
  expect(await findViolations(page)).toEqual([]);
  expect(calls.filter((url) => url.includes('search'))).toEqual([]);
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
  await expect(explorer.field('inname')).toHaveValue('a');
  await expect(notice(page)).toBeHidden();
});

const kinds: readonly (readonly [kind: string, text: string])[] = [
  ['URL', 'https://api.stackoverflowteams.com/2.3/tags?inname=c%23'],
  ['curl command', "curl 'https://x.test/2.3/tags?inname=c%23'"],
  ['PowerShell command', 'irm https://x.test/2.3/tags -Body @{ inname = "c#" }'],
  ['wget command', "wget -qO- 'https://x.test/2.3/tags?inname=c%23'"],
  ['HTTPie command', "http https://x.test/2.3/tags inname=='c#'"],
  ['Python code', "requests.get('https://x.test/2.3/tags', params={'inname': 'c#'})"],
  ['JavaScript code', "axios.get('https://x.test/2.3/tags', { params: { inname: 'c#' } })"],
  ['C# code', 'await client.GetStringAsync("https://x.test/2.3/tags?inname=c%23");'],
  ['Go code', 'resp, err := http.Get("https://x.test/2.3/tags?inname=c%23")'],
  ['Ruby code', "Net::HTTP.get(URI('https://x.test/2.3/tags?inname=c%23'))"],
  ['HTTP request', 'GET /2.3/tags?inname=c%23 HTTP/1.1\nHost: x.test'],
  ['HAR entry', '{"request":{"method":"GET","url":"https://x.test/2.3/tags?inname=c%23"}}'],
  ['URL', 'https://api.stackexchange.com/docs/tags#inname=c%23&site=so&run=true'],
];

test('each kind of text fills the form from the dialog', async ({ page, explorer }) => {
  await explorer.open();
  for (const [kind, text] of kinds) {
    await explorer.open('questions');
    await explorer.button('Paste a request…').click();
    await expect(dialog(page).getByRole('textbox')).toBeFocused();
    await explorer.paste(text);
    await expect(notice(page), text).toContainText(`filled from a pasted ${kind}.`);
    await expect(dialog(page)).toBeHidden();
    await expect(explorer.field('inname')).toHaveValue('c#');
  }
});

test('of several commands one is chosen, and what is none is explained', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions');
  await explorer.button('Paste a request…').click();
  const box = dialog(page).getByRole('textbox');
  await box.fill('Lorem ipsum');
  await dialog(page).getByRole('button', { name: 'Fill the form' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('“Lorem ipsum” has no request');
  await expect(box).toHaveValue('Lorem ipsum');
  await box.fill('');
  await explorer.paste('curl https://x.test/2.3/tags?inname=a\ncurl https://x.test/2.3/users');
  await expect(dialog(page)).toContainText('The text has 2 requests.');
  expect(await findViolations(page, 'dialog')).toEqual([]);
  await dialog(page).getByRole('button', { name: '/users' }).click();
  await expect(page).toHaveURL(/#v1\/users$/);
  await expect(notice(page)).toBeVisible();
});

test('the search box and the palette take a command', async ({ page, explorer }) => {
  await explorer.open('questions');
  await explorer.search.focus();
  await explorer.paste('curl "https://x.test/2.3/tags?inname=a"');
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Endpoints, requests/ })).toBeFocused();
  await explorer.paste('curl "https://x.test/2.3/users?inname=b"');
  await expect(page).toHaveURL(/#v1\/users\?inname=b$/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a token in a command is asked for before it goes to the token field, and is shown nowhere', async ({
  page,
  explorer,
}) => {
  const token = makeCanary();
  await explorer.open('questions');
  await explorer.button('Menu').focus();
  await explorer.paste(
    `curl 'https://api.stackoverflowteams.com/2.3/tags?inname=a&team=acme&access_token=${token}'`,
  );
  const question = notice(page).getByRole('group', { name: 'Pasted token' });
  await expect(question).toContainText('It has an access token in the URL.');
  await expect(question).toContainText('Revoke it');
  await expect(page.locator('body')).not.toContainText(token);
  expect(page.url()).not.toContain(token);
  await question.getByRole('button', { name: 'Use the token' }).click();
  await expect(explorer.token).toHaveValue(token);
  await expect(explorer.field('Team slug')).toHaveValue('acme');
  await expect(question).toBeHidden();
  await expect(page.locator('body')).not.toContainText(token);
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/#v1\/questions$/);
  await expect(page.getByRole('radio', { name: 'Sandbox' })).toBeChecked();
});

test('to undo puts back the token that was there before, and forgets the pasted one', async ({
  page,
  explorer,
}) => {
  const [before, pasted] = [makeCanary(), makeCanary()];
  await explorer.open('questions');
  await explorer.aim('My team');
  for (const token of ['', before]) {
    await explorer.token.fill(token);
    await explorer.button('Menu').focus();
    await explorer.paste(
      `curl -H 'X-API-Access-Token: ${pasted}' 'https://x.test/2.3/questions?team=acme'`,
    );
    await notice(page).getByRole('button', { name: 'Use the token' }).click();
    await expect(explorer.token).toHaveValue(pasted);
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    await expect(explorer.token).toHaveValue(token);
  }
});

test('a token stands in no ordinary field, which is said', async ({ page, explorer }) => {
  const token = makeCanary();
  await explorer.open('questions');
  await explorer.button('Menu').focus();
  await explorer.paste(
    `curl -H 'X-API-Access-Token: ${token}' 'https://x.test/2.3/search?team=acme&intitle=${token}&tagged=a;${token}&pagesize=5'`,
  );
  await expect(explorer.field('pagesize')).toHaveValue('5');
  await expect(explorer.field('intitle')).toHaveValue('');
  await expect(notice(page)).toContainText(
    'intitle was left empty: it held what looks like an access token.',
  );
  await expect(notice(page)).toContainText('tagged was left empty');
  await expect(page.locator('body')).not.toContainText(token);
  await expect(page.getByText(token)).toHaveCount(0);
  expect(page.url()).not.toContain(token);
});

test('what did not load is said, and taken back once it has', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/net::ERR_FAILED/);
  await explorer.open('questions');
  const chunk = /open-pasted[^/]*\.js/;
  await page.route(chunk, (route) => route.abort());
  await explorer.button('Menu').focus();
  await explorer.paste('curl https://x.test/2.3/tags?inname=a');
  const warning = page.getByText("What reads a pasted request didn't load.");
  await expect(warning).toBeVisible();
  await page.unroute(chunk);
  await explorer.paste('curl https://x.test/2.3/tags?inname=a');
  await expect(page).toHaveURL(/#v1\/tags\?inname=a$/);
  await expect(warning).toBeHidden();
});

test('a response that is pasted is shown as one', async ({ page, explorer }) => {
  await explorer.open('questions');
  await explorer.button('Menu').focus();
  await explorer.paste('{"items":[{"question_id":7}],"has_more":false,"quota_remaining":1}');
  await expect(explorer.outcome).toContainText('Pasted');
  await expect(page).toHaveURL(/#v1\/questions$/);
});

test('a bookmark of the official console opens the form', async ({ page, explorer }) => {
  await page.goto('./docs/questions#order=desc&tagged=c%23&run=true');
  await expect(page).toHaveURL(/\/#v1\/questions\?order=desc&tagged=c%23/);
  await explorer.form.waitFor();
  await expect(explorer.field('order')).toHaveValue('desc');
  await page.goto('./docs');
  await expect(page).toHaveURL(/\/(?:#.*)?$/);
});

test('the dialog fits a narrow screen', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await explorer.open('questions');
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Paste a request' }).click();
  await expect(dialog(page)).toBeVisible();
  expect(await findViolations(page, 'dialog')).toEqual([]);
  await explorer.paste('curl https://x.test/2.3/tags?inname=a');
  await expect(notice(page)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});
