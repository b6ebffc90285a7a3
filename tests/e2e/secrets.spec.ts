import { makeCanary } from '../support/builders/canary.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { readPage } from './support/leaks.ts';
import { startStaticHost } from './support/static-host.ts';

const canary = makeCanary();
const passphrase = 'correct horse battery';

async function remember(explorer: ExplorerPage): Promise<void> {
  await explorer.token.fill(canary);
  await explorer.button('Remember…').click();
  await explorer.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await explorer.page.getByLabel('Confirm passphrase').fill(passphrase);
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.button('Unlock…')).toBeVisible();
}

test('a token pasted into a wrong field is caught and moves to its own', async ({
  explorer,
  calls,
  page,
  excuse,
}) => {
  excuse(/status of 400/);
  await explorer.open();
  await explorer.field('tagged').focus();
  await explorer.paste(canary);
  await expect(explorer.problem('tagged')).toContainText('looks like an access token');
  await explorer.run.click();
  await expect(explorer.button('Send anyway')).toBeHidden();
  expect(calls).toEqual([]);
  expect(await readPage(page)).not.toContain(canary);
  await explorer.button('Move it to the token field').click();
  await expect(explorer.token).toBeFocused();
  await expect(explorer.token).toHaveValue(canary);
  await expect(explorer.field('tagged')).toHaveValue('');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveCount(0);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  expect(calls.join()).not.toContain(canary);
});

test('what is typed is in the address once its field is left, and half a token never', async ({
  page,
  explorer,
}) => {
  const addresses: string[] = [];
  await page.exposeFunction('note', (address: string) => addresses.push(address));
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      (Reflect.get(window, 'note') as (address: string) => void)(String(url));
      replace(state, unused, url);
    };
  });
  await explorer.open('search');
  await explorer.field('page').pressSequentially('12');
  await expect(page).toHaveURL(/#v1\/search\?page=12$/);
  for (const name of ['tagged', 'filter', 'intitle']) {
    await explorer.field(name).pressSequentially(canary, { delay: 30 });
    // As when the rest is read off another window.
    await explorer.field(name).evaluate((field) => {
      field.dispatchEvent(new FocusEvent('blur'));
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    await explorer.field(name).press('Tab');
    await expect(explorer.problem(name)).toContainText('looks like an access token');
    await explorer.frame(name).getByRole('button', { name: 'Move it to the token field' }).click();
    await explorer.token.fill('');
  }
  await explorer.field('intitle').pressSequentially('docker build');
  await expect(page).toHaveURL(/#v1\/search\?page=12$/);
  await explorer.field('intitle').press('Tab');
  await expect(page).toHaveURL(/#v1\/search\?page=12&intitle=docker%20build$/);
  await page.reload();
  await expect(explorer.field('intitle')).toHaveValue('docker build');
  expect(addresses.filter((address) => address.includes(canary.slice(0, 4)))).toEqual([]);
  await explorer.field('tagged').pressSequentially(canary.slice(0, 14));
  await page.reload();
  await expect(explorer.field('intitle')).toHaveValue('docker build');
  expect(page.url()).not.toContain(canary.slice(0, 4));
});

test('a person may say that a word is not a token', async ({ page, explorer, calls, excuse }) => {
  excuse(/status of 400/);
  const word = 'abcdefgh12345678';
  await explorer.open('search');
  await explorer.field('intitle').fill(word);
  await explorer.run.click();
  await expect(explorer.problem('intitle')).toContainText('looks like an access token');
  expect(calls).toEqual([]);
  await explorer.button("It isn't a token").click();
  await expect(explorer.field('intitle')).toBeFocused();
  await expect(explorer.frame('intitle')).toContainText('left out of links');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  expect(calls.join()).toContain(`intitle=${word}`);
  await explorer.copyLink();
  await expect(page.getByText(/^Link copied without intitle/)).toBeVisible();
  expect(await explorer.copied()).not.toContain(word);
  expect(page.url()).not.toContain(word);
});

test('the doctor speaks up at the token field, without moving what stands above it', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.token.fill('');
  const before = await explorer.token.boundingBox();
  await explorer.token.focus();
  await explorer.paste(`Bearer ${canary}`);
  await expect(explorer.frame('Access token')).toContainText('Remove the word Bearer');
  expect(await explorer.token.boundingBox()).toEqual(before);
  await explorer.button('Correct the token').click();
  await expect(explorer.token).toHaveValue(canary);
  await expect(explorer.token).toBeFocused();
  await expect(explorer.button('Correct the token')).toBeHidden();
});

for (const address of [
  `?access_token=${canary}`,
  `?x=1&access_token=${canary}#v1/tags?inname=a`,
  `#access_token=${canary}&expires=86400`,
  `#v1/tags?inname=${canary}`,
  `?token=${canary}`,
]) {
  test(`${address.replace(canary, '…')} is redacted before anything is shown`, async ({
    page,
    explorer,
    calls,
  }) => {
    await page.addInitScript(() => {
      const addresses: string[] = [];
      Reflect.set(window, 'addresses', addresses);
      new MutationObserver(() => addresses.push(location.href)).observe(document, {
        childList: true,
        subtree: true,
      });
      addEventListener('DOMContentLoaded', () => {
        const app = document.getElementById('app');
        if (app)
          new MutationObserver(() => addresses.push(`shown ${location.href}`)).observe(app, {
            childList: true,
          });
      });
    });
    await page.goto(`./${address}`);
    await expect(explorer.notices).toContainText('revoke it');
    expect(page.url()).not.toContain(canary);
    const shown = await page.evaluate(() =>
      (Reflect.get(window, 'addresses') as string[]).filter((text) => text.startsWith('shown')),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.join()).not.toContain(canary);
    expect(await readPage(page)).not.toContain(canary);
    expect(calls).toEqual([]);
    await explorer.button('Dismiss').click();
    await expect(explorer.notices).toBeHidden();
  });
}

test('an address that is edited while the page is open is scrubbed too', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await page.evaluate((hash) => (location.hash = hash), `#v1/users?inname=${canary}`);
  await expect(explorer.notices).toContainText('revoke it');
  await expect(page).toHaveURL(/#v1\/users$/);
});

test('an address cannot say where requests go (T49)', async ({ page, explorer }) => {
  await page.goto('./?url=https://evil.test/&configUrl=x&spec=y#v1/tags');
  await expect(explorer.url).toHaveText(`${new URL(page.url()).origin}/2.3/tags?team=demo`);
});

test('the token is forgotten after 30 idle minutes, and the next run asks (T12)', async ({
  page,
  explorer,
  calls,
}) => {
  await page.clock.install({ time: '2026-01-31T12:00:00Z' });
  await explorer.open();
  // Stands still from here on, so that a slow machine adds nothing to the half hour.
  await page.clock.pauseAt('2026-01-31T12:05:00Z');
  await explorer.token.fill(canary);
  await page.clock.runFor('29:59');
  await expect(explorer.token).toHaveValue(canary);
  await page.clock.runFor('00:02');
  await expect(explorer.token).toHaveValue('');
  await expect(explorer.notices).toContainText('30 minutes of inactivity');
  await explorer.run.click();
  await expect(explorer.problem('Access token')).toContainText('forgotten');
  await expect(explorer.token).toBeFocused();
  expect(calls).toEqual([]);
});

test('the token is forgotten when the page is left, and when that is asked for (T12)', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.token.fill(canary);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect(explorer.token).toHaveValue('');
  await explorer.token.fill(canary);
  await explorer.button('Forget the token').click();
  await expect(explorer.token).toHaveValue('');
  await expect(explorer.token).toBeFocused();
  await expect(explorer.button('Forget the token')).toBeDisabled();
});

test('a remembered token is unlocked by its passphrase only', async ({ page, explorer }) => {
  await explorer.open();
  await remember(explorer);
  await page.reload();
  await explorer.button('Unlock…').click();
  const dialog = page.getByRole('dialog', { name: 'Unlock the token' });
  await dialog.getByLabel('Passphrase').fill('wrong horse battery');
  await dialog.getByRole('button', { name: 'Unlock it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Wrong passphrase.');
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(explorer.token).toHaveValue(canary);
  await explorer.button('Forget the saved token').click();
  await expect(explorer.button('Unlock…')).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('explorer-remembered'))).toBeNull();
});

test('a short passphrase, and one that was not repeated, is refused', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.token.fill(canary);
  await explorer.button('Remember…').click();
  const dialog = page.getByRole('dialog', { name: 'Remember the token' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill('elevenchars');
  await dialog.getByRole('button', { name: 'Remember it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('at least 12');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Remember it' }).click();
  await expect(dialog.getByRole('alert')).toContainText("don't match");
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(explorer.token).toBeFocused();
});

test('wiping leaves nothing in the browser (T11)', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.openMenu();
  await page.getByText('Dark', { exact: true }).click();
  await remember(explorer);
  await page.evaluate(async () => {
    sessionStorage.setItem('left', 'behind');
    await new Promise((resolve) => (indexedDB.open('old').onsuccess = resolve)).then((event) =>
      ((event as Event).target as IDBOpenDBRequest).result.close(),
    );
    await caches.open('old');
  });
  await explorer.button('About Access token').click();
  await explorer.button('Delete all stored data').click();
  await expect(page.getByText('All stored data was deleted.')).toBeVisible();
  await expect(explorer.token).toHaveValue('');
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
    ...(document.cookie === '' ? [] : [document.cookie]),
  ]);
  expect(kept).toEqual([]);
});

test('no field for a secret is one that a browser stores (T18)', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.token.fill(canary);
  await explorer.button('Remember…').click();
  await page.getByLabel('Confirm passphrase').waitFor();
  const fields = await page
    .locator('input[type=password]')
    .evaluateAll((all) =>
      all.map((field) =>
        Object.fromEntries(Array.from(field.attributes, (a) => [a.name, a.value])),
      ),
    );
  expect(fields).toHaveLength(3);
  for (const field of fields) {
    expect(field).toMatchObject({
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'data-1p-ignore': 'true',
      'data-lpignore': 'true',
      'data-bwignore': 'true',
      'data-form-type': 'other',
    });
    expect(field).not.toHaveProperty('name');
    expect(field).not.toHaveProperty('value');
  }
  const ownForms = page
    .locator('input[type=password]')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).form));
  expect(await ownForms, 'a browser offers to store the password of a form').toEqual([
    null,
    null,
    null,
  ]);
});

test('over an address that is not secure no token is taken (T19)', async ({
  playwright,
  launchOptions,
}) => {
  const host = await startStaticHost();
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP plain.test 127.0.0.1'],
  });
  const page = await browser.newPage();
  await page.goto(host.page.replace('127.0.0.1', 'plain.test'));
  const token = page.getByLabel('Access token', { exact: true });
  await expect(token).toBeDisabled();
  await expect(page.getByText("This address isn't secure")).toBeVisible();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await browser.close();
  host.stop();
});

test.describe('a tall window', () => {
  test.use({ viewport: { width: 1440, height: 1600 } });

  test('a shared screen does not show the slug, names and e-mail addresses', async ({
    explorer,
  }) => {
    await explorer.open('users?pagesize=3');
    await explorer.run.click();
    await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
    await explorer.button('Copy').click();
    const response = await explorer.copied();
    const names = Array.from(
      response.matchAll(/"display_name": "([^"]+)"/g),
      ([, name = '']) => name,
    );
    expect(names).toHaveLength(3);
    await explorer.setOption('Presentation mode', true);
    await expect(explorer.response).toContainText('••••');
    await explorer.button('Copy').click();
    const hidden = await explorer.copied();
    for (const name of names) expect(hidden).not.toContain(name);
    expect(hidden.split('\n')).toHaveLength(response.split('\n').length);
    await expect(explorer.field('Team slug')).toHaveAttribute('type', 'password');
    await expect(explorer.url).toContainText('team=••••');
    await expect(explorer.command).toContainText('team=••••');
    await expect(explorer.page.locator('body')).not.toContainText('team=demo');
    await explorer.button('Copy the URL').click();
    expect(await explorer.copied()).toContain('team=demo');
    await explorer.setOption('Presentation mode', false);
    await expect(explorer.url).toContainText('team=demo');
    await explorer.button('Copy').click();
    expect(await explorer.copied()).toBe(response);
  });
});
