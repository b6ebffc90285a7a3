import { readFile } from 'node:fs/promises';
import { holdsSecret } from '../../src/secrets/redact.ts';
import { makeCanary } from '../support/builders/canary.ts';
import { historyEntry } from '../support/builders/history.ts';
import { findInThemes } from './support/axe.ts';
import { barOf, plan } from './support/collections.ts';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { HistoryView, readRows, runAndWait, writeRows } from './support/history.ts';
import { readPage } from './support/leaks.ts';

test.use({ savesData: true });

test('what was run is found again after a reload, goes back into the form, and runs again', async ({
  page,
  explorer,
  calls,
}) => {
  const history = new HistoryView(page);
  await runAndWait(explorer, 'tags?inname=ci');
  await runAndWait(explorer, 'questions?tagged=docker&fromdate=90d');
  await expect.poll(() => readRows(page)).toHaveLength(2);
  await page.reload();
  await history.open();
  await expect(history.rows).toHaveText([
    /GET \/questions .*tagged=docker.*200.*items/,
    /GET \/tags inname=ci.*200.*items/,
  ]);
  const sent = calls.length;
  await history.search.fill('INNAME 200');
  await expect(history.rows).toHaveCount(1);
  await history.row('/tags').click();
  await expect(explorer.field('inname')).toHaveValue('ci');
  await history.search.fill('docker');
  await history.row('/questions').click();
  await expect(explorer.field('fromdate')).toHaveValue('90d');
  expect(calls).toHaveLength(sent);
  await history.press(history.row('/questions'), /^Run .* again$/);
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(history.rows).toHaveCount(2);
  expect(calls).toHaveLength(sent + 1);
});

test('a request is compared with what it gives now, and the new response becomes A', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  await runAndWait(explorer, 'questions?fromdate=90d&pagesize=5');
  await explorer.open('tags');
  await history.open();
  await history.press(history.rows.first(), /^Compare .* with now$/);
  const compared = page.getByRole('region', { name: 'Compared with now' });
  await expect(compared.getByRole('row', { name: 'result 200 200' })).toBeVisible();
  await expect(compared.getByRole('row', { name: /^items 5 5/ })).toBeVisible();
  await expect(compared.getByRole('row', { name: /^quota left/ })).toContainText(/−\d/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GET /tags');
  await compared.getByRole('button', { name: 'Keep as A' }).click();
  await expect(compared.getByRole('button', { name: 'Kept as A' })).toBeDisabled();
  await runAndWait(explorer, 'tags');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(explorer.response.getByText('/questions').first()).toBeVisible();
});

test('failed and pinned requests can be shown alone, and clearing leaves the pinned ones', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/status of 4/);
  const history = new HistoryView(page);
  await runAndWait(explorer, 'tags');
  await explorer.chooseFault('error-403');
  await explorer.open('users');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  await history.open();
  await expect(history.rows).toHaveCount(2);
  await explorer.button('Failed').click();
  await expect(history.rows).toHaveText([/\/users.*400 access_denied.*fault error-403/]);
  await explorer.button('Failed').click();
  await history.press(history.row('/tags'), /^Pin/);
  await history.press(history.row('/users'), /^Remove/);
  await expect(history.rows).toHaveCount(1);
  await explorer.button('Undo').click();
  await expect(history.rows).toHaveCount(2);
  await explorer.button('Clear…').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(history.rows).toHaveText([/\/tags/]);
  await expect.poll(() => readRows(page)).toHaveLength(1);
  await page.reload();
  await history.open();
  await expect(history.rows).toHaveText([/\/tags/]);
});

test('with the keyboard alone, a request is found, pinned, compared, removed, and put back into the form', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  const { keyboard } = page;
  for (const link of ['tags', 'users', 'badges']) await runAndWait(explorer, link);
  await page.getByRole('tab', { name: 'Endpoints' }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(history.tab).toBeFocused();
  await keyboard.press('Enter');
  await expect(history.search).toBeVisible();
  await keyboard.press('Tab');
  await expect(history.search).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(history.row('/badges')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('p');
  await expect(history.row('/users')).toContainText('pinned');
  await keyboard.press('c');
  await expect(page.getByRole('row', { name: 'result 200 200' })).toBeVisible();
  await keyboard.press('c');
  await keyboard.press('End');
  await expect(history.row('/tags')).toBeFocused();
  await keyboard.press('Delete');
  await expect(history.rows).toHaveCount(2);
  await expect(history.row('/users')).toBeFocused();
  for (let tabs = 0; tabs < 5; tabs += 1) await keyboard.press('Tab');
  await expect(explorer.button('Undo')).toBeFocused();
  await keyboard.press('Enter');
  await expect(history.row('/tags')).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GET /users');
  await expect(page.locator('#try-it')).toBeFocused();
});

test('a phone shows the history over the form, which comes back with what was chosen', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const history = new HistoryView(page);
  await runAndWait(explorer, 'tags?inname=ci');
  await explorer.open('users');
  await history.open();
  await history.row('/tags').click();
  await expect(history.search).toBeHidden();
  await expect(explorer.field('inname')).toHaveValue('ci');
});

test('collecting all pages is one entry', async ({ page, explorer }) => {
  const history = new HistoryView(page);
  const form = await plan(explorer, 'questions');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(barOf(page)).toContainText(/^All \d+ items of \d+ pages\./);
  await history.open();
  await expect(history.rows).toHaveText([/\d+ items · \d+ pages/, /30 items/]);
});

test('a shared screen shows no e-mail address of a request', async ({ page, explorer }) => {
  const history = new HistoryView(page);
  await runAndWait(explorer, 'search?intitle=ann%40acme.example');
  await history.open();
  await expect(history.rows).toContainText('ann@acme.example');
  await explorer.setOption('Presentation mode', true);
  await expect(history.rows).toContainText('••••');
  await expect(history.list).not.toContainText('acme');
  expect(await history.rows.first().getAttribute('title')).not.toContain('acme');
});

test('T13: a run that a secret in the wrong field blocks is no entry', async ({
  page,
  explorer,
  calls,
}) => {
  const history = new HistoryView(page);
  await explorer.open('tags');
  await explorer.field('inname').fill(makeCanary());
  await explorer.run.click();
  await expect(explorer.problem('inname')).not.toBeEmpty();
  await history.open();
  await expect(history.list).toContainText('Every request you run is listed here');
  expect(calls).toEqual([]);
  expect(await readRows(page)).toEqual([]);
});

test('a token that was typed as a word before is in no entry, export or tab once it is known', async ({
  page,
  context,
  explorer,
}) => {
  // Nothing of its shape tells that it is one.
  const canary = 'correct-horse-battery';
  const history = new HistoryView(page);
  await runAndWait(explorer, `search?intitle=${canary}`);
  await runAndWait(explorer, 'tags');
  const other = new HistoryView(await context.newPage());
  await new ExplorerPage(other.page).open();
  await other.open();
  await history.open();
  await expect(other.row(canary)).toHaveCount(1);
  await explorer.token.fill(canary);
  await explorer.token.blur();
  await expect.poll(async () => JSON.stringify(await readRows(page))).not.toContain(canary);
  await other.page.reload();
  await other.open();
  await expect(other.rows).toHaveCount(2);
  await explorer.button('Forget the token').click();
  const saving = page.waitForEvent('download');
  await explorer.button('Export').click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  const seen = [saved, await readPage(page), await readPage(other.page)];
  expect(seen.filter((text) => holdsSecret(text, [canary]))).toEqual([]);
  expect(saved).toContain('[token removed]');
});

test('deleting all stored data deletes the history, in every tab', async ({
  page,
  context,
  explorer,
}) => {
  const history = new HistoryView(page);
  await runAndWait(explorer, 'tags');
  const other = new HistoryView(await context.newPage());
  await new ExplorerPage(other.page).open();
  await other.open();
  await expect(other.rows).toHaveCount(1);
  await history.open();
  await explorer.button('About Access token').click();
  await explorer.button('Delete all stored data').click();
  await expect(page.getByText('All stored data was deleted.')).toBeVisible();
  for (const one of [history, other]) await expect(one.rows).toHaveCount(0);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.keyboard.press('Escape');
  await runAndWait(explorer, 'users');
  for (const one of [history, other]) await expect(one.rows).toHaveText([/\/users/]);
});

for (const width of [1440, 360]) {
  test(`the history passes every rule of axe: ${width} px`, async ({ page, explorer, excuse }) => {
    test.slow();
    excuse(/status of 4/);
    await page.setViewportSize({ width, height: width === 360 ? 740 : 1300 });
    const history = new HistoryView(page);
    await explorer.open();
    await history.open();
    await expect(history.list).toContainText('Every request you run');
    expect(await findInThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await runAndWait(explorer, 'tags?inname=ci');
    await explorer.chooseFault('error-403');
    await explorer.open('users');
    await explorer.run.click();
    await expect(explorer.outcome).toContainText('HTTP 400');
    await history.open();
    await history.row('/users').focus();
    await page.keyboard.press('p');
    await history.row('/tags').focus();
    await page.keyboard.press('c');
    await expect(page.getByRole('row', { name: 'result 200 200' })).toBeVisible();
    await explorer.button('Failed').click();
    await explorer.button('Failed').click();
    expect(await findInThemes(page)).toEqual([]);
    await explorer.button('Clear…').click();
    expect(await findInThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await history.search.fill('nowhere');
    await expect(history.list).toContainText('No requests match “nowhere”');
    expect(await findInThemes(page)).toEqual([]);
  });
}

test('T72, T74: damaged rows and those of a newer version are not shown, and left alone', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  await explorer.open();
  const now = Date.now();
  const old = historyEntry(0, { at: now, id: `${now}-0`, values: { tagged: 'old' } });
  await writeRows(page, [
    [old.id, old],
    ['newer', { ...old, version: 2, id: 'newer' }],
    ['damaged', { version: 1, at: 'yesterday' }],
  ]);
  await page.reload();
  await history.open();
  await expect(history.rows).toHaveText([/tagged=old/]);
  await runAndWait(explorer, 'tags');
  await expect(history.rows).toHaveCount(2);
  expect(await readRows(page)).toHaveLength(4);
});

test('five hundred entries are walked to the end, and the oldest goes for the next one', async ({
  page,
  explorer,
}) => {
  const history = new HistoryView(page);
  await explorer.open();
  const now = Date.now();
  const rows = Array.from({ length: 500 }, (_, count) => {
    const at = now - count * 3_600_000;
    return historyEntry(0, { at, id: `${at}-${count}`, values: { page: String(count + 1) } });
  });
  await writeRows(
    page,
    rows.map((row) => [row.id, row]),
  );
  await page.reload();
  await history.open();
  await expect(page.getByText('500 requests')).toBeVisible();
  await history.rows.first().focus();
  await page.keyboard.press('End');
  await expect(history.rows.last()).toBeFocused();
  await expect(history.rows.last()).toContainText('page=500');
  await runAndWait(explorer, 'tags');
  await expect(history.rows.last()).toContainText('page=499');
  await expect(page.getByText('500 requests')).toBeVisible();
});
