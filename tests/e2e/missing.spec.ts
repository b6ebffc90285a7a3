import type { Locator, Page } from '@playwright/test';
import { findInThemes } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

test.use({ savesData: true });

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Missing fields' });

/** Runs a request and asks why a field is missing from the response. */
async function ask(explorer: ExplorerPage, link: string): Promise<Locator> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.button('Why is a field missing?').click();
  const panel = panelOf(explorer.page);
  await expect(panel).toBeVisible();
  return panel;
}

/** A row by the name of its field; the first is that of the type that comes first. */
const row = (panel: Locator, field: string): Locator =>
  panel.getByRole('listitem').filter({ has: panel.page().getByText(field, { exact: true }) });

test('who misses the body is told which filter has it, and can add it', async ({
  page,
  explorer,
}) => {
  const panel = await ask(explorer, 'questions?pagesize=5');
  await panel.getByRole('searchbox', { name: 'Which field are you looking for?' }).fill('body');
  await expect(panel.getByRole('status')).toContainText('missing fields match');
  const body = row(panel, 'body').first();
  await expect(body).toContainText('Content rendered as HTML.');
  await expect(body).toContainText('Not in this filter. The built-in filter withbody has it.');
  const add = panel.getByRole('button', {
    name: 'Add to the filter (question.body)',
    exact: true,
  });
  await add.click();
  const workbench = new WorkbenchPage(page);
  await expect(workbench.dialog).toContainText('default + question.body, safe');
  await expect(workbench.row('body')).toHaveAttribute('aria-checked', 'true');
  await expect(workbench.details).toContainText('question.body');
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  await expect(body).toContainText("In the form's filter now. Press Run to get it.");
  await panel.getByRole('button', { name: 'Run to get question.body', exact: true }).click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.button('Why is a field missing?').click();
  await panel.getByRole('searchbox').fill('question.body');
  await expect(panel.getByRole('status')).toHaveText('1 missing field matches');
  await expect(row(panel, 'body')).toHaveCount(0);
});

test('a field is added to the filter of the response, though the form is of another endpoint', async ({
  page,
  explorer,
}) => {
  const panel = await ask(explorer, 'questions?pagesize=5&tagged=docker');
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/GET \/users/);
  await explorer.field('inname').fill('jo');
  await expect(panel).toContainText('From an earlier request');
  await expect(panel).toContainText('puts this request back into the form first');
  await panel.getByRole('searchbox').fill('question.body_markdown');
  await panel.getByRole('button', { name: 'Add to the filter (question.body_markdown)' }).click();
  const workbench = new WorkbenchPage(page);
  await expect(workbench.dialog).toContainText('of GET /questions');
  await expect(workbench.row('body_markdown')).toHaveAttribute('aria-checked', 'true');
  await workbench.make.click();
  await expect(explorer.field('pagesize')).toHaveValue('5');
  await expect(explorer.field('filter')).not.toHaveValue('');
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(explorer.field('inname')).toHaveValue('jo');
});

test('under withbody the body is there, and its source is not', async ({ explorer }) => {
  const panel = await ask(explorer, 'questions?pagesize=5&filter=withbody');
  await panel.getByRole('searchbox').fill('question.body');
  await expect(panel.getByRole('status')).toHaveText('1 missing field matches');
  await expect(row(panel, 'body_markdown')).toContainText('No built-in filter has it.');
});

test('what lies deeper takes all that leads to it', async ({ explorer }) => {
  const panel = await ask(explorer, 'questions?pagesize=5');
  await panel.getByRole('searchbox').fill('answer.body');
  await expect(row(panel, 'body').first()).toContainText(
    'It needs question.answers and answer.body.',
  );
});

test('what is empty, or not on Teams, needs no filter', async ({ explorer }) => {
  const panel = await ask(explorer, 'questions?pagesize=5');
  const search = panel.getByRole('searchbox');
  for (const [field, reason] of [
    ['question.content_license', 'Not on Teams.'],
    ['question.locked_date', 'Empty. The API leaves out fields that have no value.'],
  ] as const) {
    await search.fill(field);
    await expect(panel.getByRole('listitem')).toContainText(reason);
    await expect(panel.getByRole('button', { name: /^Add to the filter/ })).toBeHidden();
  }
});

test('a filter that nobody knows can be read', async ({ explorer, page }) => {
  const made = await page.request.get('./2.3/filters/create?include=question.answers&team=demo', {
    headers: { 'x-api-access-token': 'sandbox-pat' },
  });
  const { items } = (await made.json()) as { items: readonly { filter: string }[] };
  const filter = items[0]?.filter ?? '';
  const panel = await ask(explorer, `questions?pagesize=5&filter=${encodeURIComponent(filter)}`);
  await expect(panel).toContainText('The fields of this filter are not known yet.');
  await page.getByRole('button', { name: 'Read this filter' }).click();
  const workbench = new WorkbenchPage(page);
  await expect(workbench.dialog).toContainText('default + question.answers, safe');
  await page.keyboard.press('Escape');
  await expect(panel).not.toContainText('are not known yet');
});

test('all of it works with the keyboard', async ({ explorer, page }) => {
  await explorer.open('questions?pagesize=5');
  await explorer.run.press('Enter');
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.button('Why is a field missing?').press('Enter');
  const panel = panelOf(page);
  const search = panel.getByRole('searchbox');
  await search.focus();
  await page.keyboard.type('shallow_user.b');
  await page.keyboard.press('Tab');
  await expect(panel.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(panel, 'badge_counts')).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: /badge_counts\)$/ })).toBeFocused();
});

for (const width of [1440, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 1300 } });

    test('axe finds nothing, everything fits and is large enough to hit', async ({
      explorer,
      page,
    }) => {
      test.setTimeout(240_000);
      for (const [link, wanted] of [
        ['questions?pagesize=5', ''],
        ['questions?pagesize=5', 'can_'],
        ['questions?pagesize=5&filter=none', ''],
        ['questions?pagesize=5&filter=none', 'site'],
        ['users?filter=!nNPvSNMp-i', 'e-mail'],
      ] as const) {
        const panel = await ask(explorer, link);
        await panel.getByRole('searchbox').fill(wanted);
        expect.soft(await findInThemes(page)).toEqual([]);
        expect.soft(await tooSmall(panel)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow).toBe(0);
      }
    });
  });
}

/** The controls under 24 × 24 px. */
function tooSmall(panel: Locator): Promise<string[]> {
  return panel.locator('button, input, summary').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((control) => control.textContent.trim()),
  );
}
