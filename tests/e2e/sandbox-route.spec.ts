import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as sandboxModule from '../../src/library/sandbox.ts';
import { expect, test } from './support/fixtures.ts';

const app = 'https://app.example';

test('the sandbox stands in for the API in the tests of another page', async ({
  page,
  origins,
}) => {
  const path = resolve('src/library/sandbox.ts');
  const { module } = await runnerImport<typeof sandboxModule>(path, { configFile: false });
  const sandbox = module.createSandbox({ throttle: false, cors: 'open' });
  origins.add(app).add(new URL(sandbox.baseUrl).origin);
  await page.route(`${app}/`, (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await page.route(`${sandbox.baseUrl}/**`, async (route) => {
    const asked = route.request();
    const [method, headers, body] = [asked.method(), asked.headers(), asked.postData()];
    const response = await sandbox.fetch(asked.url(), { method, headers, body });
    const sent = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers: sent, body: await response.text() });
  });
  await page.goto(`${app}/`);
  const { baseUrl, team, token } = sandbox;
  const read = await page.evaluate(
    async ([address, secret]) => {
      const response = await fetch(address, { headers: { 'X-API-Access-Token': secret } });
      return (await response.json()) as { items: { title: string }[] };
    },
    [`${baseUrl}/questions?team=${team}&pagesize=3`, token] as const,
  );
  expect(read.items).toHaveLength(3);
  const form = `team=${team}&title=${'How do I write a test? '.repeat(2)}&body=${'I have no idea. '.repeat(9)}&tags=testing`;
  const written = await page.evaluate(
    async ([address, secret, text]) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'X-API-Access-Token': secret },
        body: new URLSearchParams(text),
      });
      return response.status;
    },
    [`${baseUrl}/questions/add`, token, form] as const,
  );
  expect(written).toBe(200);
});
