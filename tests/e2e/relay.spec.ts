import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from './support/fixtures.ts';
import { test as base } from './support/live.ts';

/** Names that an attacker owns and has made to mean this computer. */
const rules = '--host-resolver-rules=MAP rebind.test 127.0.0.1, MAP evil.test 127.0.0.1';

const test = base.extend<{ evil: string }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rules] });
    },
    { scope: 'worker' },
  ],
  /** A page of somebody else. */
  evil: async ({ origins }, use) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<title>evil</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://evil.test:${(server.address() as AddressInfo).port}`;
    origins.add(origin);
    await use(origin);
    server.closeAllConnections();
    server.close();
  },
});

const recipe = JSON.stringify({ endpoint: 'tags', values: {}, team: 'demo', style: 'query' });

test('a name that was made to mean this computer gets nothing', async ({
  live,
  page,
  origins,
  excuse,
}) => {
  excuse(/./);
  const origin = (await live.start()).replace('127.0.0.1', 'rebind.test');
  origins.add(origin);
  const opened = await page.goto(origin);
  expect(opened?.status()).toBe(403);
  const relayed = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-explorer-session': 'x' };
    return (await fetch('/relay', { method: 'POST', headers, body })).status;
  }, recipe);
  expect(relayed).toBe(403);
  expect(live.upstream.seen).toEqual([]);
});

test('another page cannot use the relay in any way that browsers know', async ({
  live,
  page,
  evil,
  excuse,
}) => {
  excuse(/./);
  const origin = await live.start();
  await page.goto(evil);
  const statuses: number[] = [];
  const allowed: (string | undefined)[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/relay')) return;
    statuses.push(response.status());
    allowed.push(response.headers()['access-control-allow-origin']);
  });
  const got = await page.evaluate(
    async ({ url, body }) => {
      const json = { 'content-type': 'application/json' };
      const tries: RequestInit[] = [
        { mode: 'no-cors' },
        { mode: 'no-cors', method: 'POST', body },
        { mode: 'cors', method: 'POST', body },
        { mode: 'cors', method: 'POST', body, headers: json },
        { mode: 'cors', method: 'POST', body, headers: { ...json, 'x-explorer-session': 'x' } },
      ];
      const said = tries.map(async (init) => {
        const response = await fetch(url, init);
        return `${response.type} ${response.status}`;
      });
      const results = await Promise.allSettled(said);
      for (const tag of ['img', 'script'] as const) {
        const element = document.createElement(tag);
        element.src = url;
        document.body.append(element);
        await new Promise((resolve) => element.addEventListener('error', resolve));
      }
      return results.map((result) => (result.status === 'fulfilled' ? result.value : 'refused'));
    },
    { url: `${origin}/relay`, body: recipe },
  );
  expect(got).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(statuses.every((status) => status === 403 || status === 405)).toBe(true);
  expect(allowed.filter((header) => header !== undefined)).toEqual([]);
  expect(live.upstream.seen).toEqual([]);
});

test('a form of another page is refused', async ({ live, page, evil, excuse }) => {
  excuse(/40[34]/);
  const origin = await live.start();
  await page.goto(evil);
  await page.evaluate(
    ({ url, body }) => {
      const form = document.createElement('form');
      [form.action, form.method, form.enctype] = [url, 'POST', 'text/plain'];
      const input = document.createElement('input');
      [input.name, input.value] = [body.slice(0, -1), '}'];
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    { url: `${origin}/relay`, body: recipe },
  );
  await page.waitForURL(`${origin}/relay`);
  await expect(page.locator('body')).toContainText('The relay is for the page of this server only');
  expect(live.upstream.seen).toEqual([]);
});

test('the page is not shown in a frame of another', async ({ live, page, evil, excuse }) => {
  excuse(/./);
  const origin = await live.start();
  await page.goto(evil);
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  }, origin);
  const [, frame] = page.frames();
  expect(await frame?.locator('#app').count()).toBe(0);
});
