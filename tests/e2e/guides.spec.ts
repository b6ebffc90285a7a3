// This file reads the guides as a newcomer does, and tries their steps.
import type { Page } from '@playwright/test';
import { EventEmitter, once } from 'node:events';
import { makeCanary } from '../support/builders/canary.ts';
import { findViolations } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Opens a guide by its link. */
async function openGuide(explorer: ExplorerPage, id: string, endpoint = 'questions') {
  await explorer.open(`${endpoint}?guide=${id}`);
  await guide(explorer.page).getByRole('listitem').first().waitFor();
}

const guide = (page: Page) => page.getByRole('article');
const title = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
/** The step with a title, without the marker of having been reached. */
const step = (page: Page, name: string) =>
  guide(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) });
const tryIt = (page: Page, name: string) =>
  step(page, name).getByRole('button', { name: /^Try it/ });
const verdict = (page: Page, name: string) => step(page, name).getByRole('status');
const bar = (page: Page) => page.getByRole('group', { name: 'Guide', exact: true });

test('the text of a guide is fetched when it is opened, and no other', async ({
  page,
  explorer,
}) => {
  const texts: string[] = [];
  page.on('request', (request) => {
    const text = /\/\d\d-([a-z0-9-]+?)-[\w-]{8}\.js$/.exec(request.url())?.[1];
    if (text !== undefined) texts.push(text);
  });
  await explorer.open();
  await page.getByRole('tab', { name: 'Guides' }).click();
  const list = page.getByRole('list', { name: 'Guides' });
  await expect(list.getByRole('button')).toHaveCount(13);
  expect(texts).toEqual([]);
  await list.getByRole('button', { name: 'Dates' }).click();
  await expect(step(page, 'Set both ends')).toBeVisible();
  expect(texts).toEqual(['dates']);
});

test('a step is tried by mouse, says whether one got there, and is undone', async ({
  page,
  explorer,
}) => {
  await explorer.open('tags?inname=ci');
  await page.getByRole('button', { name: 'guide', exact: true }).click();
  await page.getByRole('button', { name: 'First call' }).click();
  await tryIt(page, 'Ask for three questions').click();
  await expect(verdict(page, 'Ask for three questions')).toHaveText(
    'Got there: status 200, 3 items.',
  );
  await expect(explorer.field('pagesize')).toHaveValue('3');
  await expect(explorer.outcome).toContainText('3 items');
  await step(page, 'Ask for three questions').getByRole('button', { name: 'Undo' }).click();
  await expect(explorer.field('inname')).toHaveValue('ci');
  await expect(tryIt(page, 'Ask for three questions')).toBeFocused();
  await expect(verdict(page, 'Ask for three questions')).toBeEmpty();
  // How far one got is there after a reload, and the guide in the address.
  await page.reload();
  await expect(title(page, '1. Ask for three questions (reached)')).toBeVisible();
  await page.getByRole('button', { name: 'All guides' }).click();
  await expect(page.getByRole('button', { name: 'First call 1 of 3 steps reached' })).toBeFocused();
});

test('a step is tried by keyboard alone', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('tab', { name: 'Endpoints' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'First call' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'First call' })).toBeFocused();
  // The list is a single stop.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Paging and all pages')).toBeFocused();
  await expect(tryIt(page, 'Ask for a page of ten')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tryIt(page, 'Ask for a page of ten')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'Ask for a page of ten')).toHaveText(/^Got there: 10 items/);
  await expect(tryIt(page, 'Ask for a page of ten')).toBeFocused();
});

test('a run that one starts oneself counts, and one that misses says what to do', async ({
  page,
  explorer,
}) => {
  await openGuide(explorer, 'min-max-sort');
  await tryIt(page, 'The best voted first').click();
  await expect(verdict(page, 'The best voted first')).toContainText('Got there');
  await explorer.field('min').fill('0');
  await explorer.field('max').fill('0');
  await explorer.run.click();
  await expect(verdict(page, 'A range')).toContainText('Got there');
  await explorer.field('max').fill('');
  await explorer.field('sort').selectOption('creation');
  await explorer.field('min').fill('1d');
  await explorer.run.click();
  await expect(guide(page).getByText(/^Not yet: .+ then press Run\.$/)).toBeVisible();
});

test('with a team in the form, the step switches to the sandbox, and the token stays where it is', async ({
  page,
  explorer,
}) => {
  const token = makeCanary();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(JSON.stringify(request.headers()) + request.url()));
  await openGuide(explorer, 'first-call');
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('acme');
  await explorer.token.fill(token);
  const button = tryIt(page, 'Ask for three questions');
  await expect(button).toHaveText('Try it in the sandbox');
  await button.click();
  await expect(verdict(page, 'Ask for three questions')).toContainText('Got there');
  await expect(page.getByRole('radio', { name: 'Sandbox' })).toBeChecked();
  expect(sent.some((call) => call.includes('sandbox-pat'))).toBe(true);
  expect(sent.some((call) => call.includes(token) || call.includes('acme'))).toBe(false);
  await step(page, 'Ask for three questions').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'My team' })).toBeChecked();
  await expect(explorer.field('Team slug')).toHaveValue('acme');
  await expect(explorer.token).toHaveValue(token);
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).toContain('ask-for-three-questions');
  expect(stored).not.toContain(token);
});

test('on a phone the guide makes room for the response, and there is a way back', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize(phone);
  await openGuide(explorer, 'paging');
  await tryIt(page, 'Ask for the next one').click();
  await expect(guide(page)).toBeHidden();
  await expect(bar(page)).toContainText(
    'Paging and all pages, step 2: Got there: page=2, 10 items.',
  );
  await expect(bar(page)).toBeInViewport();
  await bar(page).getByRole('button', { name: 'Back to the guide' }).click();
  await expect(title(page, '2. Ask for the next one (reached)')).toBeFocused();
  await expect(title(page, '2. Ask for the next one (reached)')).toBeInViewport();
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Close the guide' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('guide=');
});

test('a guide is found by the palette, and leads to others, endpoints and panels', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guide address');
  await page.getByRole('option', { name: /The two address styles/ }).click();
  await expect(title(page, 'The two address styles')).toBeFocused();
  await guide(page).getByRole('link', { name: 'Doctor' }).click();
  await expect(page.getByRole('tab', { name: 'Doctor' })).toHaveAttribute('aria-selected', 'true');
  await guide(page).getByRole('button', { name: 'Next: Paging and all pages' }).click();
  await expect(title(page, 'Paging and all pages')).toBeFocused();
  await guide(page).getByRole('button', { name: 'Previous: The two address styles' }).click();
  await expect(title(page, 'The two address styles')).toBeFocused();
  await page.getByRole('tab', { name: 'Endpoints' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(bar(page)).toContainText('Guide: The two address styles');
  await bar(page).getByRole('button', { name: 'Back to the guide' }).click();
  await expect(title(page, 'The two address styles')).toBeFocused();
});

for (const id of ['nothing', '__proto__']) {
  for (const viewport of [desktop, phone]) {
    test(`a link with the guide ${id}, which does not exist, says so at ${viewport.width} px`, async ({
      page,
      explorer,
    }) => {
      await page.setViewportSize(viewport);
      await explorer.open(`questions?guide=${id}`);
      await expect(page.getByText(`There is no guide “${id}”.`)).toBeVisible();
      await expect(page.getByRole('list', { name: 'Guides' })).toBeVisible();
      await expect.poll(() => page.url()).not.toContain('guide=');
      await page.getByRole('button', { name: 'Dates' }).click();
      await page.getByRole('button', { name: 'All guides' }).click();
      await expect(page.getByRole('list', { name: 'Guides' })).toBeVisible();
      await expect(page.getByText('There is no guide')).toBeHidden();
    });
  }
}

test('a run that is under way counts for no guide that is opened meanwhile', async ({
  page,
  explorer,
}) => {
  await openGuide(explorer, 'paging');
  const gate = new EventEmitter();
  await page.route(/\/2\.3\/questions/, async (route) => {
    await once(gate, 'open');
    await route.continue();
  });
  await tryIt(page, 'Ask for a page of ten').click();
  await guide(page).getByRole('button', { name: 'Next: Dates' }).click();
  await expect(tryIt(page, 'Write them as you like')).toBeVisible();
  gate.emit('open');
  await expect(explorer.outcome).toContainText('10 items');
  await expect(guide(page).getByText(/^(Got there|Not yet):/)).toHaveCount(0);
});

test('steps about the coding of a response are reached in the browser, too', async ({
  page,
  explorer,
}) => {
  await openGuide(explorer, 'compression');
  for (const name of ['When a proxy unpacks it', 'When it breaks']) {
    await tryIt(page, name).click();
    await expect(verdict(page, name)).toContainText('Got there');
  }
});

test('after the guides alone: a filter with bodies', async ({ page, explorer }) => {
  await openGuide(explorer, 'filters');
  await tryIt(page, 'Bodies, the quick way').click();
  await expect(verdict(page, 'Bodies, the quick way')).toContainText('Got there');
  await guide(page).getByRole('link', { name: 'filter workbench' }).click();
  const workbench = new WorkbenchPage(page);
  await workbench.base.selectOption('default');
  await workbench.search.fill('body');
  for (const at of [0, 1]) {
    const row = workbench.row('body').nth(at);
    await row.getByText('body', { exact: true }).first().click();
  }
  await workbench.dialog.getByRole('button', { name: 'Add question.answers' }).click();
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  const arrival = page.waitForResponse(/\/2\.3\/questions/);
  await explorer.run.click();
  await expect(verdict(page, 'Make your own')).toContainText('Got there');
  expect(await (await arrival).text()).toMatch(/"answers":\[\{[^[]*"body":/);
});

test('after the guides alone: a paged export, here and in a program', async ({
  page,
  explorer,
}) => {
  await openGuide(explorer, 'paging');
  await tryIt(page, 'Collect all pages here').click();
  await expect(verdict(page, 'Collect all pages here')).toContainText('Got there');
  await explorer.response.getByRole('button', { name: 'All pages' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save NDJSON' }).click();
  expect((await saving).suggestedFilename()).toBe('questions-all-pages.ndjson');
  // What was put together is no run of a step.
  await expect(verdict(page, 'Collect all pages here')).toContainText('Got there');
  await explorer.commands.getByText('All pages', { exact: true }).click();
  await expect(explorer.command).toContainText('Collects all pages of GET /questions');
});

test('after the guides alone: a question in preview', async ({ page, explorer }) => {
  await openGuide(explorer, 'writing');
  await tryIt(page, 'Ask a question, as a preview').click();
  await expect(verdict(page, 'Ask a question, as a preview')).toContainText('question_id = 0');
  await explorer.field('title').fill('Where do we keep the runbooks of the build agents?');
  await explorer.field('filter').fill('withbody');
  await explorer.run.click();
  await expect(verdict(page, 'Read it as others will')).toContainText('Got there');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(explorer.response).toContainText('Where do we keep the runbooks');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 360]) {
    test(`accessible, ${colorScheme} at ${width} px`, async ({ page, explorer }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 1300 });
      await openGuide(explorer, 'paging');
      expect.soft(await findViolations(page), 'a guide').toEqual([]);
      await tryIt(page, 'Ask for the next one').click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
      if (width === 360)
        await bar(page).getByRole('button', { name: 'Back' }).scrollIntoViewIfNeeded();
      expect.soft(await findViolations(page), 'after a step').toEqual([]);
      if (width === 360) await bar(page).getByRole('button', { name: 'Back to the guide' }).click();
      await page.getByRole('button', { name: 'All guides' }).click();
      await expect(page.getByRole('list', { name: 'Guides' })).toBeVisible();
      expect.soft(await findViolations(page), 'the list').toEqual([]);
    });
  }
}
