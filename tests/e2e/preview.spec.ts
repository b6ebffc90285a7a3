import type { FrameLocator, Locator, Page } from '@playwright/test';
import { decodeHtml } from '../../src/inspector/decode-html.ts';
import { hostileBodies } from '../support/builders/hostile-html.ts';
import { findInThemes } from './support/axe.ts';
import { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { WorkbenchPage } from './support/workbench.ts';

test.use({ savesData: true });

const preview = (page: Page): Locator => page.getByRole('region', { name: 'Preview' });
const frame = (page: Page): FrameLocator => preview(page).frameLocator('iframe');

/** The scripts of the tests, which watch every frame and trace what is in it, are refused in one without rights. */
const ofTests = /^Blocked script execution in 'about:(blank|srcdoc)'/;

test.beforeEach(({ excuse }) => excuse(ofTests));

/** Runs a request and opens the preview of its response. */
async function open(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.page.getByRole('tab', { name: 'Preview', exact: true }).click();
  await expect(preview(explorer.page)).toBeVisible();
}

/** Has every request for questions return these bodies, each as title, tag and name of its author, too. */
async function respondWith(page: Page, bodies: readonly string[]): Promise<void> {
  const items = bodies.map((body, index) => ({
    question_id: index + 1,
    title: body,
    tags: [body],
    owner: { display_name: body },
    creation_date: 1_700_000_000,
    body,
    body_markdown: body,
  }));
  await page.route('**/2.3/questions?*', (route) =>
    route.fulfill({ json: { items, has_more: false, quota_max: 10_000, quota_remaining: 9000 } }),
  );
}

test('a question is read with its title, author, date, score and tags', async ({
  explorer,
  page,
}) => {
  await open(explorer, 'questions?pagesize=5&filter=withbody');
  await expect(preview(page).getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(preview(page)).toContainText(/question by .+ UTC.*score/i);
  await expect(preview(page)).toContainText('1 of 5');
  await expect(frame(page).locator('p').first()).not.toBeEmpty();
  const title = await preview(page).getByRole('heading', { level: 2 }).textContent();
  await explorer.button('Next post').click();
  await expect(preview(page)).toContainText('2 of 5');
  await expect(preview(page).getByRole('heading', { level: 2 })).not.toHaveText(title ?? '');
  await preview(page).getByLabel('Post', { exact: true }).selectOption('0');
  await expect(preview(page).getByRole('heading', { level: 2 })).toHaveText(title ?? '');
});

test('where the filter leaves the body out, it is one click to add it', async ({
  explorer,
  page,
}) => {
  await open(explorer, 'questions?pagesize=5');
  await expect(preview(page)).toContainText('This question has no body');
  await explorer.button('Add question.body to the filter').click();
  const workbench = new WorkbenchPage(page);
  await expect(workbench.dialog).toContainText('default + question.body, safe');
  await page.keyboard.press('Escape');
  await preview(page).getByText('Markdown', { exact: true }).click();
  await expect(explorer.button('Add question.body_markdown to the filter')).toBeVisible();
});

test('a response without posts says what the preview is for', async ({ explorer, page }) => {
  await open(explorer, 'tags');
  await expect(preview(page)).toContainText(
    'Preview shows questions, answers, articles and comments',
  );
});

test('the Markdown source is decoded, and copied as it is', async ({ explorer, page }) => {
  await respondWith(page, ['1 &lt; 2 &amp;&amp; `x`']);
  await open(explorer, 'questions');
  await preview(page).getByText('Markdown', { exact: true }).click();
  await expect(preview(page).locator('pre')).toHaveText('1 < 2 && `x`');
  await explorer.button('Copy the Markdown').click();
  expect(await explorer.copied()).toBe('1 < 2 && `x`');
});

test('links and images lead nowhere, and their addresses can be copied', async ({
  explorer,
  page,
}) => {
  await respondWith(page, [
    '<p>See <a href="https://example.com/a?b=1&amp;c=2">the docs</a> and <img src="https://example.com/i.png" alt="a plan"></p>',
  ]);
  await open(explorer, 'questions');
  const link = frame(page).getByText('the docs');
  await expect(link).toHaveAttribute('title', 'https://example.com/a?b=1&c=2');
  await link.click();
  await expect(frame(page).getByText('Image · a plan · https://example.com/i.png')).toBeVisible();
  await expect(frame(page).getByRole('link')).toHaveCount(0);
  await preview(page).getByText('Links and images (2)').click();
  await explorer.button('Copy the address of link 1').click();
  expect(await explorer.copied()).toBe('https://example.com/a?b=1&c=2');
});

test('nothing of a hostile body runs, loads, leads away or is lost (T20)', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const explorer = new ExplorerPage(page);
  await respondWith(page, hostileBodies);
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !ofTests.test(message.text()))
      seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await open(explorer, 'questions');
  await page.evaluate(() => {
    addEventListener('message', () => Reflect.set(globalThis, 'pwned', true));
  });
  const inner = preview(page).locator('iframe');
  await expect(page).toHaveURL(/view=preview$/);
  const address = page.url();
  // The page fetches the rest of its own code while it is idle; no body names a file of it.
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/assets/`)) seen.push(request.url());
  });
  context.on('page', (other) => seen.push(`page ${other.url()}`));
  const documents: string[] = [];
  for (const [index, body] of hostileBodies.entries()) {
    if (index > 0) {
      const loaded = page.waitForEvent('framenavigated');
      await explorer.button('Next post').click();
      await loaded;
    }
    const title = decodeHtml(body);
    await expect(preview(page).getByRole('heading', { level: 2 })).toHaveText(title);
    documents.push((await inner.getAttribute('srcdoc')) ?? '');
    // Where the links are: whatever stands in the frame is clicked, without a script in it.
    const { x = 0, y = 0 } = (await inner.boundingBox()) ?? {};
    await page.mouse.click(x + 40, y + 24);
  }
  expect(seen.filter((one) => one !== 'about:srcdoc')).toEqual([]);
  expect(page.frames().map((one) => one.url())).toEqual([address, 'about:srcdoc']);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  context.removeAllListeners('page');
  expect(await findActive(page, documents)).toEqual([]);
  await context.close();
});

/** What could run, load or lead away in the documents, parsed where nothing does. */
async function findActive(page: Page, documents: readonly string[]): Promise<readonly string[]> {
  const blank = await page.context().newPage();
  return blank.evaluate((texts) => {
    const active =
      'script, iframe, object, embed, form, input, button, svg, math, body style, link, body meta, base, video, audio, template, img, [href], [src], [srcset], [style], body [id], [name]';
    return texts.flatMap((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const handlers = [...parsed.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      );
      return [...parsed.querySelectorAll(active), ...handlers].map((one) => one.outerHTML);
    });
  }, documents);
}

test('the frame has no rights, and the page makes no document out of a text (T26)', async ({
  explorer,
  page,
  excuse,
}) => {
  excuse(/TrustedHTML|require-trusted-types-for/);
  await open(explorer, 'questions?pagesize=1&filter=withbody');
  const inner = preview(page).locator('iframe');
  await expect(inner).toHaveAttribute('sandbox', '');
  await expect(inner).toHaveAttribute('title', /^Question \d+: /);
  expect(await inner.getAttribute('srcdoc')).toContain("default-src 'none'");
  const refused = await page.evaluate(() => {
    try {
      document.createElement('iframe').srcdoc = 'x';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

for (const width of [1440, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 1000 } });

    test('axe finds nothing in the preview, and it fits', async ({ explorer, page }) => {
      test.setTimeout(120_000);
      for (const link of ['questions?pagesize=5&filter=withbody', 'questions', 'tags']) {
        await open(explorer, link);
        expect.soft(await findInThemes(page), link).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, link).toBe(0);
      }
    });
  });
}
