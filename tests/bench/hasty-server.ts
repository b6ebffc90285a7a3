// This file builds the server of hasty.ts, and says how a page calls its relay.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { build } from 'vite';

/** Builds the server with the hasty clock, beside the page of the real one. */
export async function buildHasty(
  dist: string,
): Promise<{ readonly dist: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-bench-'));
  await build({
    root: join(dist, '..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/bench/hasty.ts',
      outDir: join(folder, 'server'),
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
      target: 'es2023',
    },
  });
  cpSync(join(dist, 'client'), join(folder, 'client'), { recursive: true });
  return { dist: folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** A call of the relay as the page makes it, with the secret that is in the page. */
export async function relayCall(origin: string) {
  const page = await (await request(origin)).body.text();
  const headers = {
    origin,
    'content-type': 'application/json',
    'x-explorer-session': /data-session="([\w-]+)"/.exec(page)?.[1] ?? '',
    'x-api-access-token': 'secret',
  };
  const recipe = { endpoint: 'questions', values: {}, team: 'acme', style: 'query' };
  const options = { method: 'POST', headers, body: JSON.stringify(recipe) } as const;
  return { url: `${origin}/relay`, options };
}
