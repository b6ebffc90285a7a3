// This file looks for a text wherever a browser could have put it.
import type { BrowserContext, Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything of a page that others can read, but what stands in its fields. */
export async function readPage(page: Page): Promise<string> {
  const seen = await page.evaluate(async () => ({
    html: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    state: history.state as unknown,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
  return JSON.stringify([seen, await page.context().storageState({ indexedDB: true })]);
}

export interface Traffic {
  /** Every request but the header that carries the token to the API. */
  readonly requests: string[];
  /** Values of that header. */
  readonly tokens: string[];
  /** What the console and the handlers of errors were told. */
  readonly messages: string[];
}

/** Notes what goes over the network and into the console of a browser. */
export function watchTraffic(context: BrowserContext): Traffic {
  const traffic: Traffic = { requests: [], tokens: [], messages: [] };
  context.on('request', (request) => {
    const { 'x-api-access-token': token, ...headers } = request.headers();
    const isCall = new URL(request.url()).pathname.startsWith('/2.3/');
    if (token !== undefined && isCall) traffic.tokens.push(token);
    const rest = token !== undefined && !isCall ? [token] : [];
    const body = request.postData();
    traffic.requests.push(JSON.stringify([request.url(), headers, body, ...rest]));
  });
  context.on('console', (message) => traffic.messages.push(message.text()));
  context.on('weberror', (error) => traffic.messages.push(String(error.error().stack)));
  return traffic;
}

/** The files of a folder that hold a text, as bytes of UTF-8 or UTF-16. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const holding: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // The browser takes files away while it runs.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) holding.push(path);
  }
  return holding;
}
