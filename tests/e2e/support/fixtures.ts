// This file is the `test` of every spec: it opens the explorer and watches what no spec may cause.
import { test as base, expect } from '@playwright/test';
import { ExplorerPage } from './explorer-page.ts';

/** Says that a console message is expected in this test, such as the browser's own about a 400. */
type Excuse = (message: RegExp) => void;

interface Options {
  /** Whether who uses the page saves data, and so has no editor. It makes up a fifth of a test that is not about it. */
  savesData: boolean;
}

interface Fixtures {
  explorer: ExplorerPage;
  /** Where requests may go; the explorer's own origin at first. */
  origins: Set<string>;
  /** Requests to the API, the sandbox's included, as they were sent. */
  calls: string[];
  excuse: Excuse;
}

export { expect };

export const test = base.extend<Fixtures & Options>({
  permissions: ['clipboard-read', 'clipboard-write'],
  savesData: [false, { option: true }],
  context: async ({ context, savesData }, use) => {
    if (savesData)
      await context.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      );
    await use(context);
  },
  origins: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? '').origin]));
  },
  calls: async ({ context }, use) => {
    const calls: string[] = [];
    context.on('request', (request) => {
      if (/\/v?2\.3\//.test(new URL(request.url()).pathname)) calls.push(request.url());
    });
    await use(calls);
  },
  excuse: [
    async ({ context, origins }, use) => {
      const excused: RegExp[] = [];
      const errors: string[] = [];
      const foreign: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && !origins.has(origin)) foreign.push(request.url());
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`Against the content policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await use((message) => excused.push(message));
      const unexcused = errors.filter((text) => !excused.some((pattern) => pattern.test(text)));
      expect.soft(unexcused, 'errors and warnings in the console').toEqual([]);
      expect.soft(foreign, 'requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page }, use) => {
    await use(new ExplorerPage(page));
  },
});
