// This file is the `test` of the specs about a team: a server of its own that relays to a fake API with TLS.
import type { Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { FakeUpstream } from '../../support/fakes/fake-upstream.ts';
import { ExplorerPage } from './explorer-page.ts';
import { test as base } from './fixtures.ts';
import type * as upstreamModule from './upstream.ts';

/** A token of the team that is not of the sandbox, whose tokens are no secret. */
export const secretToken = 'live-7c2e-secret-token';

const built = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));

let upstreamLoading: Promise<typeof upstreamModule> | undefined;

/** Through Vite, as the texts of the demo team are Markdown files that only Vite knows how to import. */
function loadUpstream(): Promise<typeof upstreamModule> {
  const path = fileURLToPath(new URL('upstream.ts', import.meta.url));
  upstreamLoading ??= runnerImport<typeof upstreamModule>(path, {
    configFile: false,
    logLevel: 'error',
  }).then(({ module }) => module);
  return upstreamLoading;
}

interface Live {
  readonly upstream: FakeUpstream;
  /** Starts a server that relays to the upstream; gives its origin. */
  readonly start: (options?: readonly string[]) => Promise<string>;
  /** Opens the page of a server that relays to the upstream, aimed at the team. */
  readonly open: (link: string, options?: readonly string[]) => Promise<ExplorerPage>;
}

export const test = base.extend<{ trusted: boolean; live: Live }>({
  trusted: [true, { option: true }],
  live: async ({ page, origins, trusted }, use) => {
    const { startDemoTeam, testCaPath } = await loadUpstream();
    const upstream = await startDemoTeam(secretToken);
    const servers: ChildProcess[] = [];
    const start = async (options: readonly string[] = []) => {
      const args = [built, '--port', '0', '--upstream', upstream.origin, ...options];
      const env = { ...process.env, ...(trusted && { NODE_EXTRA_CA_CERTS: testCaPath }) };
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      servers.push(child);
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const origin = /http:\/\/[\d.:]+/.exec(line.toString())?.[0] ?? '';
      origins.add(origin);
      return origin;
    };
    const open = async (link: string, options?: readonly string[]) =>
      aim(page, `${await start(options)}/#v1/${link}`);
    await use({ upstream, start, open });
    for (const server of servers) server.kill();
    await upstream.close();
  },
});

export async function aim(page: Page, url: string): Promise<ExplorerPage> {
  const explorer = new ExplorerPage(page);
  await page.goto(url);
  await explorer.form.waitFor();
  await explorer.aim('My team');
  await explorer.field('Team slug').fill('demo');
  await explorer.token.fill('sandbox-pat');
  return explorer;
}
