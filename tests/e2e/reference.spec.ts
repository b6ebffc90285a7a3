import type { Locator, Page } from '@playwright/test';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

test.use({ savesData: true });

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Reference' });
const exampleOf = (page: Page): Locator => page.getByRole('region', { name: 'Example response' });

/** Opens the reference of an endpoint. */
async function openReference(explorer: ExplorerPage, link: string): Promise<Locator> {
  await explorer.open(link);
  await explorer.page.getByRole('tab', { name: 'Reference' }).click();
  const panel = panelOf(explorer.page);
  await expect(panel.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  return panel;
}

test('neither the reference nor its examples are fetched before it is opened', async ({
  page,
  explorer,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await explorer.open('questions');
  await expect(page.getByRole('tab', { name: 'Reference' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((path) => path.includes('ReferencePanel'))).toEqual([]);
  await page.getByRole('tab', { name: 'Reference' }).click();
  await expect(exampleOf(page)).toContainText('"question_id": ');
  expect(scripts.filter((path) => path.includes('ReferencePanel'))).not.toEqual([]);
  // The sandbox that made them stays where it is.
  expect(scripts.filter((path) => /in-page|handler/.test(path))).toEqual([]);
});

test('it tells of parameters, fields, access, quirks and errors', async ({ page, explorer }) => {
  const panel = await openReference(explorer, 'questions-by-ids');
  await expect(panel).toContainText('Ids of questions, up to 100.');
  await expect(panel).toContainText('votes: a number, for score.');
  await expect(exampleOf(page)).toContainText('"has_more": ');
  await expect(panel.getByRole('list', { name: 'question: In the default filter' })).toContainText(
    'accepted_answer_id',
  );
  await expect(panel.getByRole('list', { name: 'question: Also in withbody' })).toContainText(
    'body',
  );
  await expect(panel).toContainText('On Teams, according to a source.');
  await expect(panel).toContainText('Join IDs with semicolons.');
  await expect(panel).toContainText('404 no_method');
  await expect(panel.getByRole('link', { name: 'Official page (new tab)' })).toHaveAttribute(
    'href',
    'https://api.stackoverflowteams.com/docs/questions-by-ids',
  );
});

test('it follows the endpoint in the form', async ({ page, explorer }) => {
  const panel = await openReference(explorer, 'questions');
  await expect(exampleOf(page)).toContainText('"question_id": ');
  await explorer.search.fill('tags-by-name');
  await page.getByRole('link', { name: /\/tags\/\{tags\}\/info/ }).click();
  await expect(panel).toContainText('Fetches tags by name.');
  await expect(exampleOf(page)).toContainText('"has_synonyms": ');
});

test('the name of a parameter leads to its field', async ({ explorer }) => {
  const panel = await openReference(explorer, 'questions');
  await panel.getByRole('link', { name: 'pagesize', exact: true }).click();
  await expect(explorer.field('pagesize')).toBeFocused();
});

test('a section is jumped to, and only the panel scrolls', async ({ page, explorer }) => {
  const panel = await openReference(explorer, 'questions');
  await expect(exampleOf(page)).toContainText('"question_id": ');
  await panel.getByRole('link', { name: 'Errors', exact: true }).first().click();
  const heading = panel.getByRole('heading', { name: 'Errors', exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
});

test('the fields of an object in a field unfold, and one can be added to the filter', async ({
  page,
  explorer,
}) => {
  const panel = await openReference(explorer, 'questions');
  await panel.getByRole('button', { name: /: fields of owner$/ }).click();
  await expect(
    panel.getByRole('list', { name: 'shallow_user: In the default filter' }),
  ).toContainText('display_name');
  await panel.getByRole('button', { name: 'Add to the filter (question.body)' }).click();
  await expect(new WorkbenchPage(page).dialog).toContainText('default + question.body, safe');
});

test('“Try it” runs the example', async ({ page, explorer }) => {
  const panel = await openReference(explorer, 'answers-on-questions');
  await panel.getByRole('button', { name: 'Try it in the sandbox' }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.url).toContainText('/questions/1001;1004;1010/answers?pagesize=1');
  await expect(page.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true');
});

test('“Try it” does first what the example takes back', async ({ explorer }) => {
  const panel = await openReference(explorer, 'undo-upvote-comment');
  await panel.getByRole('button', { name: 'Try it in the sandbox' }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
});

test('“Try it” asks the sandbox even where the page is about your team', async ({
  page,
  explorer,
}) => {
  const panel = await openReference(explorer, 'tags');
  await explorer.aim('My team');
  await panel.getByRole('button', { name: 'Try it in the sandbox' }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(page.getByRole('banner').getByRole('radio', { name: 'Sandbox' })).toBeChecked();
});

test('an error is triggered in the laboratory', async ({ page, explorer, excuse }) => {
  excuse(/status of 400/);
  const panel = await openReference(explorer, 'questions');
  await panel.getByRole('button', { name: 'Trigger it (invalid_access_token)' }).click();
  const laboratory = page.getByRole('region', { name: 'Error laboratory' });
  await expect(laboratory.getByRole('combobox', { name: 'Error' })).toHaveValue('402');
  await expect(laboratory).toContainText('"error_id": 402');
});

test('the palette opens it', async ({ page, explorer }) => {
  await explorer.open('questions');
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog', { name: 'Command palette' })
    .getByRole('combobox')
    .fill('reference of this endpoint');
  await page.getByRole('option', { name: /Reference of this endpoint/ }).click();
  await expect(panelOf(page)).toContainText('Pages through all questions');
});

test('the tab of a panel is in sight, however that was opened', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/status of 400/);
  await page.setViewportSize({ width: 1024, height: 768 });
  const panel = await openReference(explorer, 'questions');
  await panel.getByRole('button', { name: 'Trigger it (invalid_access_token)' }).click();
  const tab = page.getByRole('tab', { name: 'Error laboratory' });
  await expect(tab).toBeInViewport({ ratio: 0.95 });
  await expect(page.getByRole('tab', { name: 'JSON' })).not.toBeInViewport();
});

test('what Teams lacks has a sentence instead of an example', async ({ explorer }) => {
  const panel = await openReference(explorer, 'sites');
  await expect(panel).toContainText('It is not on Teams, so the sandbox');
});

for (const width of [1440, 1024, 360]) {
  test(`it is accessible and fits at ${width} pixels`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height: 900 });
    const panel = await openReference(explorer, 'create-question');
    await expect(exampleOf(page)).toContainText('"question_id": ');
    await panel.getByText('Errors that every call can get').click();
    await panel.getByRole('button', { name: /: fields of owner$/ }).click();
    await expect(
      panel.getByRole('list', { name: 'shallow_user: In the default filter' }),
    ).toBeVisible();
    expect(await findInThemes(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
