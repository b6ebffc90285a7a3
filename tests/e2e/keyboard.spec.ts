import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** Presses a key until what is wanted has the focus; gives up after a while. */
async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`${key} does not lead to ${String(wanted)}.`);
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const named = page.getByLabel(name, { exact: true }).or(page.getByText(name, { exact: true }));
  await pressUntil(page, key, page.locator(':focus').and(named));
}

test('the whole way by keyboard: find, fill, run, read, copy', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search.waitFor();
  await page.keyboard.press('/');
  await expect(explorer.search).toBeFocused();
  await page.keyboard.type('my questions');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(/\/me\/questions/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/GET \/me\/questions/);
  await expect(explorer.form).toBeFocused();
  await tabTo(page, 'pagesize');
  await page.keyboard.type('5');
  await tabTo(page, 'sort');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(explorer.url).toContainText('pagesize=5&sort=votes&team=demo');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await tabTo(page, /^Response of GET/);
  await page.keyboard.press('Control+End');
  await tabTo(page, 'Copy curl: bash, zsh, fish, dash, ksh', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(explorer.commands.getByRole('status')).toHaveText('Copied');
  expect(await explorer.copied()).toContain('/2.3/me/questions?pagesize=5&sort=votes&team=demo');
});

test('every view of a response is opened, entered and left by keyboard', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions?pagesize=5&filter=withbody');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await page.keyboard.press('Alt+r');
  await tabTo(page, 'JSON', 'Shift+Tab');
  for (const [name, content] of [
    ['Table', page.getByRole('grid')],
    ['Charts', page.getByRole('figure').first()],
    ['Preview', page.locator('iframe')],
    ['Headers', page.getByText('Content-Type').first()],
    ['Compare', explorer.button('Keep as A')],
  ] as const) {
    const tab = page.getByRole('tab', { name, exact: true });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(content).toBeVisible();
    await pressUntil(page, 'Tab', explorer.response.locator(':focus'));
    await tabTo(page, name, 'Shift+Tab');
    await expect(tab).toBeFocused();
  }
});

test('the first Tab offers to skip to the form', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the form' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(explorer.form).toBeFocused();
  await tabTo(page, 'Team slug');
});

test('Enter in the search box chooses the best, and nothing when nothing was typed', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags');
  await explorer.search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/GET \/tags/);
  await page.keyboard.type('nottagged');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/GET \/s/);
  await expect(explorer.form).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(explorer.search).toHaveValue('');
});

test('Enter leads to the first field that must be filled, and runs nothing', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open();
  await explorer.search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('who answered');
  await page.keyboard.press('Enter');
  await expect(explorer.field('ids')).toBeFocused();
  await explorer.search.focus();
  await page.keyboard.type('unanswered docker');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/GET \/questions\/unanswered/);
  await expect(explorer.url).toContainText('tagged=docker');
  expect(calls).toEqual([]);
});

test('the list of endpoints is one stop for Tab', async ({ page, explorer }) => {
  await explorer.open('answers');
  await explorer.search.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'GET /answers', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Show endpoints not on Teams')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await expect(page.locator('summary', { hasText: /^Questions/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(explorer.search).toBeFocused();
});

test('a slash is a slash where text is typed', async ({ page, explorer }) => {
  await explorer.open('tags');
  await explorer.field('inname').focus();
  await page.keyboard.type('a/b');
  await expect(explorer.field('inname')).toHaveValue('a/b');
  await expect(explorer.field('inname')).toBeFocused();
});

test('families open and close with the keyboard', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search.focus();
  const answers = page.getByRole('link', { name: 'GET /answers', exact: true });
  await expect(answers).toBeHidden();
  const family = page.locator('summary', { hasText: /^Answers/ });
  await family.focus();
  await page.keyboard.press('Enter');
  await expect(answers).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(answers).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(answers).toBeHidden();
});

test('Tab leaves the JSON', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
  await explorer.pane.focus();
  await expect(explorer.pane).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(explorer.button('Why is a field missing?')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(explorer.pane).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(explorer.pane).not.toBeFocused();
});

test('help is no stop of the Tab key: F1 in a field opens it, and Escape leads back', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  // Nothing moves under the pointer any more.
  await explorer.commands.waitFor();
  const help = page.getByRole('note', { name: 'About fromdate' });
  await explorer.field('fromdate').focus();
  await page.keyboard.press('F1');
  await expect(help).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(help.getByRole('button', { name: 'Use it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(explorer.field('fromdate')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(explorer.button('Pick fromdate in a calendar')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(explorer.field('todate')).toBeFocused();
});

test('F1 closes the help that it has opened, however long it is held', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions');
  const help = explorer.frame('page').getByRole('note');
  await explorer.field('page').focus();
  await page.keyboard.down('F1');
  await page.keyboard.down('F1');
  await page.keyboard.down('F1');
  await page.keyboard.up('F1');
  await expect(help).toBeFocused();
  await page.keyboard.press('F1');
  await expect(help).toBeHidden();
  await expect(explorer.field('page')).toBeFocused();
});

test('help opens where the pointer rests, and goes when it leaves', async ({ page, explorer }) => {
  await explorer.open();
  const help = page.getByRole('note', { name: 'About fromdate' });
  await explorer.button('About fromdate').hover();
  await expect(help).toBeVisible();
  await help.hover();
  await expect(help).toBeVisible();
  await explorer.url.hover();
  await expect(help).toBeHidden();
});

test('Alt+R leads to the response and back', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.field('pagesize').fill('2');
  await explorer.field('pagesize').press('Enter');
  await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
  await page.keyboard.press('Alt+r');
  await expect(explorer.pane).toBeFocused();
  await page.keyboard.press('Alt+r');
  await expect(explorer.field('pagesize')).toBeFocused();
});

test('/ leads to the search, and is a letter in a field', async ({ page, explorer }) => {
  await explorer.open('tags');
  await explorer.field('inname').focus();
  await page.keyboard.press('/');
  await expect(explorer.field('inname')).toHaveValue('/');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(explorer.search).toBeFocused();
});

test('where nothing needs to be filled, Enter opens from the search and Enter runs', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open();
  await explorer.search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('all articles');
  await page.keyboard.press('Enter');
  await expect(explorer.form).toBeFocused();
  expect(calls).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
  expect(calls).toHaveLength(1);
});

test('what is typed into a hidden token takes its place', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.token.click();
  await page.keyboard.type('sandbox-expired');
  await expect(explorer.token).toHaveValue('sandbox-expired');
});

test('Alt+C leads to the commands and, by way of the response, back to the form', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.field('pagesize').focus();
  await expect(explorer.commands).toBeVisible();
  await page.keyboard.press('Alt+c');
  await expect(explorer.commands.getByRole('tab', { name: 'curl' })).toBeFocused();
  await page.keyboard.press('Alt+r');
  await expect(explorer.response).toBeFocused();
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('Alt+c');
  await expect(explorer.field('pagesize')).toBeFocused();
});

test('the arrow keys walk through the tabs of the commands', async ({ page, explorer }) => {
  await explorer.open();
  const tab = (name: string) => explorer.commands.getByRole('tab', { name, exact: true });
  await tab('curl').focus();
  for (const [key, name] of [
    ['ArrowRight', 'PowerShell'],
    ['End', 'Teams article version'],
    ['ArrowRight', 'curl'],
    ['ArrowLeft', 'Teams article version'],
    ['Home', 'curl'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('Tab');
  await expect(tab('curl')).not.toBeFocused();
});

test('targets and themes are chosen with the arrow keys', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('radio', { name: 'Sandbox' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'My team' })).toBeChecked();
  await expect(explorer.url).toContainText('https://api.stackoverflowteams.com/2.3/');
  await explorer.openMenu();
  await page.getByRole('radio', { name: 'Auto' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const viewport of [
  { width: 1440, height: 700 },
  { width: 1000, height: 700 },
  { width: 390, height: 700 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('the bar with Run hides no field that has the focus', async ({ page, explorer }) => {
      await explorer.open('advanced-search');
      await explorer.form.focus();
      const hidden: string[] = [];
      for (let presses = 0; presses < 100; presses++) {
        await page.keyboard.press('Tab');
        if (await explorer.form.evaluate((form) => !form.contains(document.activeElement))) break;
        const place = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null) return undefined;
          // Of a choice, the label is what is seen.
          const shown = focused.matches('.unseen') ? focused.parentElement : focused;
          const { left, width, top, bottom } = (shown ?? focused).getBoundingClientRect();
          const seen = [top + 4, bottom - 4].map((y) =>
            document.elementFromPoint(left + width / 2, y),
          );
          return seen.every((element) => shown?.contains(element))
            ? undefined
            : focused.outerHTML.slice(0, 80);
        });
        if (place !== undefined) hidden.push(place);
      }
      expect(hidden).toEqual([]);
      // And on the way back.
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
    });
  });
}

test('the focus can be seen wherever it is', async ({ page, explorer, excuse }) => {
  excuse(/status of 400/);
  await explorer.open('search?intitle=docker&tagged=ci;cd&page=0');
  await explorer.run.click();
  await explorer.button('Send anyway').click();
  await expect(explorer.outcome).toContainText('HTTP 400');
  const unseen: string[] = [];
  const visited = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    // Past the end of the page the browser has the focus once.
    if (stop === undefined) continue;
    if (visited.has(stop.place)) break;
    visited.add(stop.place);
    if (!stop.visible) unseen.push(stop.place);
  }
  expect(unseen).toEqual([]);
  expect(visited.size).toBeGreaterThan(40);
});

/** Where the focus is, and whether a ring is drawn there: on the element, on the box around it, or on its label. */
function describeFocus(): { place: string; visible: boolean } | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  const steps: string[] = [];
  for (let step: Element | null = focused; step; step = step.parentElement) {
    const index = [...(step.parentElement?.children ?? [])].indexOf(step);
    steps.unshift(`${step.localName}:${index}`);
  }
  const around = [focused, focused.nextElementSibling, focused.parentElement].filter(
    (element) => element !== null,
  );
  const ringed = around.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const editor = focused.closest('.monaco-editor')?.classList.contains('focused') === true;
  return { place: steps.join(' '), visible: ringed || editor };
}
