import { findInThemes } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { startStaticHost } from './support/static-host.ts';
import { WorkbenchPage } from './support/workbench.ts';

const test = base.extend<{ workbench: WorkbenchPage }>({
  workbench: async ({ page }, use) => {
    await use(new WorkbenchPage(page));
  },
});

test.use({ savesData: true });

test('adds body: sees what it costs, makes the filter, and runs with it', async ({
  page,
  explorer,
  workbench,
  calls,
}) => {
  await explorer.open('questions?pagesize=3');
  await workbench.open();
  await workbench.tick('question.body');
  await expect(workbench.dialog.getByText('default + question.body, safe')).toBeVisible();
  await expect(workbench.sample).toContainText('"body":');
  await expect(workbench.dialog).toContainText(/[\d.]+ k?B larger than default/);
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  await expect(explorer.field('filter')).toBeFocused();
  await expect(explorer.field('filter')).toHaveValue(/^![\w().*-]+$/);
  expect(calls.at(-1)).toContain('/2.3/filters/create?include=question.body&base=default');
  const id = await explorer.field('filter').inputValue();
  await expect(explorer.url).toContainText(`filter=${id}`);
  const response = page.waitForResponse(/\/2\.3\/questions/);
  await explorer.run.click();
  expect(await (await response).text()).toContain('"body":');
  await expect(explorer.outcome).toContainText('3 items');
});

test('cuts a response down to three fields', async ({ page, explorer, workbench }) => {
  await explorer.open('tags?pagesize=2');
  await workbench.open();
  await workbench.base.selectOption('none');
  await workbench.tick('tag.name');
  await expect(workbench.warnings).toContainText('The response has no items');
  await workbench.dialog.getByRole('button', { name: 'Add .items' }).click();
  await workbench.tick('tag.count');
  await expect(workbench.warnings).toContainText('Without .has_more');
  await workbench.dialog.getByRole('button', { name: 'Add .has_more' }).click();
  await expect(workbench.dialog).toContainText(/smaller than default \(\d\d%\)/);
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  const response = page.waitForResponse(/\/2\.3\/tags/);
  await explorer.run.click();
  const body = (await (await response).json()) as { items: readonly object[] };
  expect(Object.keys(body)).toEqual(['items', 'has_more']);
  expect(body.items.map((item) => Object.keys(item))).toEqual([
    ['count', 'name'],
    ['count', 'name'],
  ]);
});

test('takes a pasted id apart, known or read, and says when it is none', async ({
  explorer,
  workbench,
  calls,
}) => {
  await explorer.open('answers');
  await workbench.open();
  const before = calls.length;
  await workbench.pasted.fill(
    'https://api.stackexchange.com/2.3/answers?order=desc&filter=!nOedRLbqzB&site=stackoverflow',
  );
  await workbench.pasted.press('Enter');
  await expect(workbench.dialog).toContainText(
    '!nOedRLbqzB is shown; its fields were already known.',
  );
  await expect(workbench.dialog).toContainText('default + post.body_markdown, safe');
  await workbench.tick('answer.body_markdown');
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  const made = await explorer.field('filter').inputValue();
  expect(calls.slice(before).filter((url) => url.includes('nOedRLbqzB'))).toEqual([]);

  await explorer.field('filter').clear();
  await workbench.open();
  await workbench.pasted.fill(`curl 'https://example.com/2.3/answers?filter=${made}'`);
  await workbench.dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await workbench.search.fill('answer.body_markdown');
  await expect(workbench.row('body_markdown')).toHaveAttribute('aria-checked', 'true');
  await expect(workbench.dialog).toContainText(
    'default + answer.body_markdown + post.body_markdown, safe',
  );
  for (const [text, says] of [
    ['two words', "“two words” isn't a filter id"],
    ['!doesnotexist', 'The sandbox does not know !doesnotexist'],
    ['https://example.com/2.3/tags', 'The URL has no filter'],
  ] as const) {
    await workbench.pasted.fill(text);
    await workbench.pasted.press('Enter');
    await expect(workbench.dialog).toContainText(says);
  }
});

test('shows the call and the commands that make the filter', async ({ explorer, workbench }) => {
  await explorer.open('users');
  await workbench.open();
  await workbench.tick('user.about_me');
  await workbench.show('Call and commands');
  const made = '/2.3/filters/create?include=user.about_me&base=default';
  await expect(workbench.dialog.getByText(made).first()).toBeVisible();
  await expect(
    workbench.dialog.getByRole('region', { name: 'Commands that create the filter' }),
  ).toContainText(`${made}'`);
  await workbench.base.selectOption('none');
  await workbench.search.fill('');
  await workbench.dialog.getByLabel('Whole API').check();
  for (const name of ['question', 'answer', 'post', 'article', 'comment', 'revision']) {
    await workbench.search.fill(`${name}.`);
    await workbench.row(name).getByText(name, { exact: true }).click();
  }
  await expect(workbench.dialog).toContainText('too long for a URL');
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  await expect(explorer.field('filter')).toHaveValue(/^!/);
});

test('writes types of exactly the chosen fields', async ({ page, explorer, workbench }) => {
  await explorer.open('tags');
  await workbench.open();
  await workbench.base.selectOption('none');
  for (const name of ['.items', 'tag.name', 'tag.last_activity_date']) await workbench.tick(name);
  await workbench.show('Types');
  const types = workbench.dialog.getByRole('tabpanel');
  await expect(types).toContainText('last_activity_date?: EpochSeconds;');
  await expect(types).not.toContainText('count');
  await types.getByText('Python', { exact: true }).click();
  await expect(types).toContainText('@dataclass');
  const saved = page.waitForEvent('download');
  await types.getByRole('button', { name: 'Download' }).click();
  expect((await saved).suggestedFilename()).toBe('tag_response.py');
});

test('what was chosen and not made is not lost', async ({ page, explorer, workbench }) => {
  await explorer.open('tags');
  await workbench.open();
  await workbench.tick('tag.last_activity_date');
  await page.keyboard.press('Escape');
  await expect(workbench.dialog).toBeHidden();
  await expect(explorer.field('filter')).toHaveValue('');
  await workbench.open();
  await workbench.dialog.getByRole('button', { name: 'Resume draft' }).click();
  await expect(workbench.dialog).toContainText('default + tag.last_activity_date, safe');
  await workbench.dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(workbench.dialog).not.toContainText('+ tag.last_activity_date');
});

test('keeps a filter under its name, in the field, in the commands and in a file', async ({
  page,
  explorer,
  workbench,
}) => {
  await explorer.open('questions');
  await workbench.open();
  await workbench.tick('question.body');
  await workbench.dialog.getByLabel('Name', { exact: true }).fill("Freya's bodies");
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  const id = await explorer.field('filter').inputValue();
  await expect(page).toHaveURL(/filter=/);
  await page.reload();
  const said = "Freya's bodies — default + question.body, safe";
  await expect(explorer.frame('filter')).toContainText(said);
  await expect(page.locator(`datalist option[value="${id}"]`)).toHaveAttribute('label', said);
  await expect(explorer.command).toContainText(": 'filter: Freya");
  await explorer.aim('My team');
  await expect(explorer.frame('filter')).toContainText('made in the sandbox');
  await explorer.aim('Sandbox');

  await workbench.open();
  await workbench.show('Saved filters');
  await expect(workbench.dialog).toContainText(/default \+ question\.body, safe, created on 127/);
  const saving = page.waitForEvent('download');
  await workbench.dialog.getByRole('button', { name: 'Export' }).click();
  const file = await (await saving).path();
  await workbench.dialog.getByRole('button', { name: "Remove Freya's bodies" }).click();
  await expect(workbench.dialog).toContainText('No saved filters yet.');
  await workbench.dialog.getByLabel('Import').setInputFiles(file);
  await expect(workbench.dialog).toContainText('1 filter added.');
  await workbench.dialog.getByLabel(`Name of ${id}`).fill('bodies');
  await workbench.dialog.getByLabel(`Name of ${id}`).press('Tab');
  await workbench.dialog.getByLabel('Import').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('nothing of the kind'),
  });
  await expect(workbench.dialog).toContainText("It isn't an export of this explorer");
  await page.keyboard.press('Escape');
  await expect(explorer.frame('filter')).toContainText('bodies — default + question.body, safe');
});

test('a creation that fails is said beside the button, and nothing is lost', async ({
  page,
  explorer,
  workbench,
  excuse,
}) => {
  excuse(/ERR_CONNECTION_REFUSED/);
  await explorer.open('questions');
  await workbench.open();
  await workbench.tick('question.body');
  await expect(workbench.sample).toContainText('"body":');
  await page.route('**/2.3/filters/**', (route) => route.abort('connectionrefused'));
  await workbench.make.click();
  const alert = workbench.dialog.getByRole('contentinfo').getByRole('alert');
  await expect(alert).toContainText('There is no response');
  await expect(alert).toBeInViewport();
  await expect(workbench.make).toBeFocused();
  await expect(workbench.dialog).toContainText('default + question.body, safe');
  await page.unrouteAll();
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
});

test('an unsafe filter is compared with a safe default', async ({ explorer, workbench }) => {
  await explorer.open('users?pagesize=2');
  await workbench.open();
  await workbench.dialog.getByText('unsafe', { exact: true }).click();
  await expect(workbench.dialog).toContainText('with text as it was typed');
  const plain = workbench.dialog.getByRole('region', { name: 'With default' });
  await expect(plain.locator('.extra').first()).toContainText(/&#?\w+;/);
  await expect(workbench.sample.locator('.extra').first()).not.toContainText(/&#?\w+;/);
});

test('going back in the browser closes the workbench, and what was chosen is not lost', async ({
  page,
  explorer,
  workbench,
}) => {
  await explorer.open('questions');
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/users/);
  await workbench.open();
  await workbench.tick('user.about_me');
  await page.goBack();
  await expect(workbench.dialog).toBeHidden();
  await expect(page).toHaveTitle(/questions/);
  await workbench.open();
  await workbench.dialog.getByRole('button', { name: 'Resume draft' }).click();
  await expect(workbench.dialog).toContainText('default + user.about_me, safe');
});

test('works with the keyboard alone, as a tree of the ARIA practices', async ({
  page,
  explorer,
  workbench,
}) => {
  await explorer.open('questions');
  await explorer.field('filter').press('Tab');
  await page.keyboard.press('Enter');
  await workbench.tree.waitFor();
  await expect(workbench.tree).toBeFocused();
  const active = async (): Promise<string> => {
    const id = (await workbench.tree.getAttribute('aria-activedescendant')) ?? '';
    return (await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
  };
  const press = async (...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await page.keyboard.press(key);
    return active();
  };
  expect(await active()).toMatch(/^question: 2\d of 50 fields/);
  expect(await press('End')).toMatch(/^\.wrapper: 8 of 12/);
  expect(await press('Home', 'o')).toMatch(/^owner: shallow_user/);
  await expect(workbench.row('owner')).toHaveAttribute('aria-expanded', 'false');
  expect(await press('ArrowRight', 'ArrowRight')).toMatch(/^shallow_user: 8 of 9/);
  expect(await press('ArrowRight', 'ArrowRight')).toMatch(/^account_id: /);
  expect(await press('ArrowLeft', 'ArrowLeft')).toMatch(/^shallow_user/);
  expect(await press('ArrowLeft', 'ArrowLeft')).toMatch(/^owner/);
  await press(' ');
  await expect(workbench.row('owner')).toHaveAttribute('aria-checked', 'false');
  await expect(workbench.dialog).toContainText('default − question.owner, safe');
  expect(await press('Home', ' ')).toMatch(/^question: 50 of 50/);
  await expect(workbench.row('question')).toHaveAttribute('aria-checked', 'true');
  expect(await press(' ')).toMatch(/^question: 0 of 50/);
  await page.keyboard.press('Escape');
  await expect(workbench.dialog).toBeHidden();
  await expect(explorer.field('filter')).toBeFocused();
});

test('makes and reads filters where there is no server', async ({
  page,
  explorer,
  workbench,
  origins,
}) => {
  const host = await startStaticHost();
  origins.add(host.origin);
  await page.goto(host.page);
  await explorer.form.waitFor();
  await workbench.open();
  await workbench.tick('question.body_markdown');
  await workbench.make.click();
  await expect(explorer.field('filter')).toHaveValue(/^!/);
  await explorer.aim('My team');
  await workbench.open();
  await workbench.tick('question.comment_count');
  await expect(workbench.make).toBeDisabled();
  await expect(workbench.dialog).toContainText('Browsers do not let a page call the API');
  host.stop();
});

for (const width of [1440, 360]) {
  test(`the workbench meets WCAG 2.2 AA, ${width} wide`, async ({ page, explorer, workbench }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open('questions');
    await workbench.open();
    await workbench.tick('question.answers');
    await workbench.base.selectOption('none');
    await expect(workbench.sample).toBeVisible();
    for (const tab of ['Changes', 'Call and commands', 'Types', 'Saved filters']) {
      await workbench.show(tab);
      expect(await findInThemes(page, 'dialog')).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.querySelector('dialog')?.scrollWidth ?? 0);
    expect(overflow).toBeLessThanOrEqual(width);
  });
}
