import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { tokenHeaders } from '../../support/builders/wrapper.ts';
import { startServer } from '../../support/fakes/server.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ sandbox: createSandbox({ world: buildSampleWorld() }) });
});

afterAll(() => {
  server.stop();
});

test.each([
  ['/2.3/questions?team=demo', 'tagged=docker;python&sort=creation', 2],
  ['/2.3/questions', 'team=demo&tagged=c%23', 2],
  ['/2.3/questions?team=demo&tagged=c%23', 'tagged=docker', 2],
  ['/2.3/questions?team=demo', '', 5],
])('a GET of %s with the form %j gives %i questions', async (path, form, count) => {
  const { text } = await get(path, form);
  expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(count);
});

test('a form of more than a megabyte is refused', async () => {
  const { status, text } = await get('/2.3/questions?team=demo', 'x'.repeat(1024 * 1024 + 1));
  expect([status, text]).toEqual([413, expect.stringContaining('body_too_large')]);
});

/** Sends a GET with a body, which fetch refuses to do. */
function get(path: string, form: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { ...tokenHeaders, 'content-length': form.length };
    const { port } = server;
    const sent = request({ host: '127.0.0.1', port, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const isPacked = incoming.headers['content-encoding'] === 'gzip';
        resolve({
          status: incoming.statusCode ?? 0,
          text: (isPacked ? gunzipSync(bytes) : bytes).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(form);
  });
}
