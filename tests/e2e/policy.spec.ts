// This file holds what the browser itself must refuse, whatever is in the page.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

test('another site that frames the page gets an empty frame (T22)', async ({
  page,
  baseURL,
  origins,
  excuse,
}) => {
  excuse(/frame|ERR_BLOCKED_BY_RESPONSE/i);
  const frame = `<iframe src="${baseURL}/" onload="document.title = 'loaded'"></iframe>`;
  const site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(frame),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  origins.add(origin);
  await page.goto(origin);
  await expect(page).toHaveTitle('loaded');
  const framed = page.frameLocator('iframe');
  await expect(framed.locator('#app')).toHaveCount(0);
  expect(page.frames().map((one) => one.url())).not.toContain(`${baseURL}/`);
  site.close();
});

test('no text becomes a document, a script or a worker (T24)', async ({
  page,
  explorer,
  excuse,
}) => {
  excuse(/TrustedHTML|TrustedScript|TrustedTypePolicy|trusted-types|content policy/i);
  await explorer.open();
  const refused = await page.evaluate(async () => {
    // The browser lets a debugger make code of texts, which this function is until it waits once.
    await new Promise((resolve) => setTimeout(resolve));
    const { trustedTypes } = globalThis as unknown as {
      readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown };
    };
    const element = document.createElement('div');
    const attempts: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (element.innerHTML = 'x'),
      outerHTML: () => (document.body.appendChild(element).outerHTML = 'x'),
      insertAdjacentHTML: () => element.insertAdjacentHTML('beforeend', 'x'),
      srcdoc: () => (document.createElement('iframe').srcdoc = 'x'),
      'a parsed document': () => new DOMParser().parseFromString('x', 'text/html'),
      'a range': () => document.createRange().createContextualFragment('x'),
      'the text of a script': () => (document.createElement('script').text = 'x'),
      'the address of a script': () => (document.createElement('script').src = 'x'),
      Worker: () => new Worker('x'),
      'a policy of its own': () => trustedTypes.createPolicy('another', {}),
      // As indirect calls: these are not of this function.
      eval: () => void Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, null, ['1']),
      Function: () => void Reflect.construct(Function, ['return 1']),
      'a timer': () => void Reflect.apply(setTimeout, null, ['1']),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} went through`;
      } catch {
        return name;
      }
    });
  });
  expect(refused.filter((name) => name.endsWith('went through'))).toEqual([]);
  expect(refused).toHaveLength(13);
});

test.fail('a page that is against its policy fails its test (T23)', async ({ page, explorer }) => {
  await explorer.open();
  const told = page.waitForEvent('console', (line) => line.text().includes('evil.example'));
  await page.evaluate(() => document.createElement('img').setAttribute('src', '//evil.example/x'));
  await told;
});

test.fail('a request to another host fails its test (T10)', async ({ page, explorer, excuse }) => {
  excuse(/./);
  await page.route('https://evil.example/**', (route) => route.abort());
  await explorer.open();
  const asked = page.waitForRequest('https://evil.example/');
  await page.evaluate(() => void (location.href = 'https://evil.example/'));
  await asked;
});

/** Names and links that stand in texts, of which none is asked for anything; the API is asked by the server only. */
const named = [
  ...['api.stackoverflowteams.com', 'stackoverflowteams.com', 'github.com', 'svelte.dev'],
  ...['www.w3.org', 'json-schema.org', 'schema.getpostman.com', 'meta.stackexchange.com'],
  ...['code.visualstudio.com', 'microsoft.com', '127.0.0.1:2323', 'YOUR_SITE'],
];
/** Nobody can have these (RFC 2606). */
const reserved = /(?:^|\.)(?:example|invalid|example\.com)$/;

test('what is built names no host but these (T78)', () => {
  const folder = 'dist/client';
  const hosts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css|html|svg)$/.test(name))
    .flatMap((name) =>
      Array.from(
        readFileSync(join(folder, name), 'utf8').matchAll(
          /\b(?:https?|wss?):\/\/([^/\s"'`<>()\\?#;\]]+)/g,
        ),
        ([, host = '']) => host,
      ),
    );
  const found = new Set(hosts.filter((host) => !reserved.test(host) && !host.includes('${')));
  expect([...found].toSorted()).toEqual(named.toSorted());
});
