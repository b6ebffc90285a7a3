// This file has the API return what no team would write, and looks at it in every view.
import type { Locator, Page } from '@playwright/test';
import { hostileBodies } from '../support/builders/hostile-html.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

/** A browser says so of a frame without rights whose document has scripts of the tests. */
const ofTests = /^Blocked script execution in 'about:(blank|srcdoc)'/;

/** Each view of a response, by what stands in it once it is there. */
const views: Readonly<Record<string, (response: Locator) => Locator>> = {
  JSON: (response) => response.locator('.monaco-editor .view-line').first(),
  Table: (response) => response.getByRole('grid'),
  Charts: (response) => response.getByRole('region', { name: 'Charts' }),
  Preview: (response) => response.getByRole('region', { name: 'Preview' }),
  Headers: (response) => response.getByRole('region', { name: 'Status', exact: true }),
  Compare: (response) => response.getByRole('button', { name: 'Keep as A' }),
};

async function show({ page, response }: ExplorerPage, view: string): Promise<Locator> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  const part = views[view]?.(response) ?? response;
  await expect(part, view).toBeVisible();
  return part;
}

async function showAll(explorer: ExplorerPage): Promise<void> {
  for (const view of Object.keys(views)) await show(explorer, view);
}

const wrapper = { has_more: false, quota_max: 10_000, quota_remaining: 9000 };

/** Has every request for questions return these items; they come as JSON, for objects lose keys such as `__proto__`. */
async function respondWith(page: Page, items: readonly string[]): Promise<void> {
  const body = `{"items":[${items.join(',')}],${JSON.stringify(wrapper).slice(1)}`;
  await page.route('**/2.3/questions?*', (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
}

const itemOf = (text: string, index: number): string =>
  JSON.stringify({
    question_id: index + 1,
    title: text,
    tags: [text],
    link: text,
    owner: { display_name: text, link: text, profile_image: text },
    creation_date: 1_700_000_000 + index * 86_400,
    score: index,
    body: text,
    body_markdown: text,
  });

test.beforeEach(({ excuse }) => excuse(ofTests));

test('nothing that is returned runs or loads in any view, nor as an error (T20)', async ({
  page,
  explorer,
  calls,
  excuse,
}) => {
  test.slow();
  excuse(/status of 400/);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const pages: string[] = [];
  page.context().on('page', (other) => pages.push(other.url()));
  const texts = [...hostileBodies, ...hostileTexts.map(([, text]) => text)];
  await respondWith(page, texts.map(itemOf));
  await explorer.open('questions');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText(`${texts.length} items`);
  await showAll(explorer);
  for (const text of hostileBodies.slice(0, 4)) {
    const json = { error_id: 400, error_name: text, error_message: text };
    await page.unroute('**/2.3/questions?*');
    await page.route('**/2.3/questions?*', (route) => route.fulfill({ status: 400, json }));
    await explorer.run.click();
    await expect(explorer.outcome).toContainText('HTTP 400');
  }
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
  // Each run asked once; no text of a response asked for anything else, which every spec watches.
  expect(calls).toHaveLength(5);
  expect([dialogs, pages]).toEqual([[], []]);
  expect(await page.evaluate(() => '__pwn' in globalThis)).toBe(false);
  // What is drawn of it is text.
  await expect(explorer.response.locator('img, script, object, embed, form')).toHaveCount(0);
});

const pollution = [
  '{"__proto__":{"polluted":1},"question_id":1,"title":"one"}',
  '{"constructor":{"prototype":{"polluted":1}},"question_id":2,"title":"two"}',
  '{"question_id":3,"owner":{"__proto__":{"polluted":1},"display_name":"__proto__"},"tags":["__proto__","constructor"]}',
  '{"question_id":4,"toString":"x","valueOf":1,"hasOwnProperty":null,"creation_date":1700000000}',
];

test('names of JavaScript change no object, and the page runs where none can be changed (T27)', async ({
  page,
  explorer,
}) => {
  await explorer.open('questions?pagesize=1');
  await explorer.run.click();
  // The editor and the charts are loaded first: libraries give their own prototypes a `toString`, which is refused then.
  await showAll(explorer);
  await page.evaluate(() => {
    for (const one of [Object, Array, String, Number]) Object.freeze(one.prototype);
  });
  await respondWith(page, pollution);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('4 items');
  await showAll(explorer);
  expect(await page.evaluate(() => Object.isFrozen(Object.prototype))).toBe(true);
});

test('no object of the page has what a response says of prototypes (T27)', async ({
  page,
  explorer,
}) => {
  await respondWith(page, pollution);
  await explorer.open('questions');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('4 items');
  await showAll(explorer);
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
});

test('characters that cannot be seen are named in every view (T52)', async ({ page, explorer }) => {
  const text = 'a\u202eb\u200bc';
  const link = `<a href="https://elsewhere.example/?${text}">link</a>`;
  const item = { ...(JSON.parse(itemOf(text, 0)) as object), body: `${text} ${link}` };
  await respondWith(page, [JSON.stringify(item)]);
  await explorer.open('questions');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('1 item');
  await show(explorer, 'JSON');
  await expect(explorer.response.locator('.view-lines')).toContainText(/U\+202E.*U\+200B/s);
  for (const view of ['Table', 'Charts', 'Preview']) {
    const part = await show(explorer, view);
    await expect(part, view).toContainText('a[U+202E]b[U+200B]c');
    await expect(part, view).not.toContainText('\u202e');
  }
  const frame = explorer.response.frameLocator('iframe');
  await expect(frame.locator('body')).toContainText('a[U+202E]b[U+200B]c');
  await expect(frame.getByText('link', { exact: true })).toHaveAttribute(
    'title',
    'https://elsewhere.example/?a[U+202E]b[U+200B]c',
  );
  await page.getByText('Markdown', { exact: true }).click();
  await expect(explorer.response.locator('pre')).toHaveText('a[U+202E]b[U+200B]c');
});
