// This file opens the OpenAPI document in consoles, each in a browser that reaches nothing else.
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findBrowser } from '../../.config/scripts/browser.mjs';
import { exportOpenApi } from '../../src/exports/openapi/document.ts';
import type { Proof } from './proof.ts';

interface Viewer {
  readonly name: string;
  readonly version: string;
  readonly package: string;
  /** The body of a page that shows `/openapi.json`. */
  readonly page: string;
  /** Where it shows what it does not understand, if not in the console. */
  readonly errors?: string;
}

const consoles: readonly Viewer[] = [
  {
    name: 'Swagger UI',
    package: 'swagger-ui-dist',
    version: '5.35.0',
    page: `<link rel="stylesheet" href="/swagger-ui-dist/swagger-ui.css"><div id="ui"></div>
      <script src="/swagger-ui-dist/swagger-ui-bundle.js"></script>
      <script>SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', docExpansion: 'full' })</script>`,
    errors: '.errors-wrapper',
  },
  {
    name: 'Scalar',
    package: '@scalar/api-reference',
    version: '1.76.0',
    page: `<div id="ui"></div><script src="/@scalar/api-reference/dist/browser/standalone.js"></script>
      <script>Scalar.createApiReference('#ui', {
        url: '/openapi.json', withDefaultFonts: false, telemetry: false, defaultOpenAllTags: true,
      })</script>`,
  },
  {
    name: 'RapiDoc',
    package: 'rapidoc',
    version: '9.3.8',
    page: `<rapi-doc spec-url="/openapi.json" load-fonts="false"></rapi-doc>
      <script src="/rapidoc/dist/rapidoc-min.js"></script>`,
  },
];

/** The title of the API, and the summary of an endpoint. */
const shown = ['Stack Overflow for Teams API', 'Fetches up to a hundred questions by id'];

export const viewers: readonly Proof[] = consoles.map((viewer) => ({
  name: viewer.name,
  packages: [`${viewer.package}@${viewer.version}`],
  prove: async (folder) => {
    const server = serve(viewer, folder);
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox'],
    });
    try {
      const { port } = server.address() as AddressInfo;
      return await faultsOf(viewer, await browser.newPage(), `http://127.0.0.1:${port}`);
    } finally {
      await browser.close();
      server.close();
    }
  },
}));

function serve({ page }: Viewer, folder: string): Server {
  const document = JSON.stringify(exportOpenApi());
  const server = createServer(({ url = '' }, response) => {
    const file = join(folder, 'node_modules', url);
    if (url === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else if (url === '/openapi.json')
      response.setHeader('Content-Type', 'application/json').end(document);
    else if (existsSync(file))
      createReadStream(file).pipe(response.setHeader('Content-Type', typeOf(url)));
    else response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
  });
  return server.listen(0, '127.0.0.1');
}

function typeOf(url: string): string {
  return url.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8';
}

/** Errors of the page and of the console, and what is not to be seen. */
async function faultsOf(
  { errors }: Viewer,
  page: Page,
  origin: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  await page.goto(origin);
  for (const text of shown) {
    const found = page.getByText(text).first();
    await found
      .waitFor({ state: 'attached', timeout: 60_000 })
      .catch(() => faults.push(`“${text}” is not shown`));
  }
  if (errors !== undefined) faults.push(...(await page.locator(errors).allInnerTexts()));
  return faults;
}
