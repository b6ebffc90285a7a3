import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { RelayLine } from '../../src/exchange/relay-protocol.ts';
import { throughRelay } from '../../src/exchange/relay.ts';
import { send } from '../../src/exchange/send.ts';
import { pathStyle, teamTarget } from '../../src/request/target.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { serve } from '../support/fakes/http.ts';
import type { Site } from '../support/fakes/http.ts';

const json = ['content-type', 'application/json'] as [string, string];
const text = '{"items":[{"tag":"c#"}],"has_more":false,"quota_max":9,"quota_remaining":8}';

const open: Site[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** A relay that says these pieces one after the other. */
async function relayOf(pieces: readonly (RelayLine | string)[], heard: Heard[] = []) {
  const site = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: JSON.parse(body) });
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      for (const piece of pieces) {
        response.write(typeof piece === 'string' ? piece : `${JSON.stringify(piece)}\n`);
      }
      response.end();
    });
  });
  open.push(site);
  return { origin: site.origin, session: 'secret-of-the-session', ask: (r: Request) => fetch(r) };
}

const head: RelayLine = { type: 'head', status: 200, headers: [json, ['cf-ray', 'abc-LHR']] };

async function over(pieces: readonly (RelayLine | string)[], heard?: Heard[]) {
  const progress: number[] = [];
  const request = requestOf(draftOf('tags', { fromdate: '1d' }), { target: teamTarget });
  const outcome = await send(request, {
    transport: throughRelay(await relayOf(pieces, heard)),
    token: 'the-token',
    signal: new AbortController().signal,
    onprogress: (bytes) => progress.push(bytes),
  });
  return { outcome, progress, request };
}

test('gives the response with its sizes, and tells how it comes along', async () => {
  const bytes = Buffer.byteLength(text);
  const pieces = [head, { type: 'progress', received: 5 }, { type: 'body', wireBytes: 60, bytes }];
  const { outcome, progress } = await over([...(pieces as RelayLine[]), text]);
  expect(outcome).toMatchObject({
    kind: 'success',
    received: { status: 200, wireBytes: 60, bytes, text },
    summary: { items: 1, quotaRemaining: 8 },
  });
  expect(progress).toEqual([5]);
});

test('tells the relay a recipe and no address, the token in its own header, and the session', async () => {
  const heard: Heard[] = [];
  const { request } = await over([head], heard);
  const { recipe, destination } = request;
  expect(heard[0]?.body).toEqual({
    endpoint: recipe.endpoint.slug,
    values: recipe.values,
    team: destination.team,
    style: destination.style.id,
  });
  expect(JSON.stringify(heard[0]?.body)).not.toMatch(/https?:|the-token/);
  expect(heard[0]?.headers).toMatchObject({
    'x-api-access-token': 'the-token',
    'x-explorer-session': 'secret-of-the-session',
    'content-type': 'application/json',
  });
});

test('a token of the second style goes to the relay in the same header', async () => {
  const heard: Heard[] = [];
  const request = requestOf(draftOf('tags'), { target: teamTarget, style: pathStyle });
  const transport = throughRelay(await relayOf([head], heard));
  await send(request, { transport, token: 'abc', signal: new AbortController().signal });
  expect(heard[0]?.headers['x-api-access-token']).toBe('abc');
  expect(heard[0]?.headers.authorization).toBeUndefined();
});

test('keeps the name of every failure', async () => {
  const none = await over([{ type: 'transport-error', reason: 'dns', detail: 'Unknown host.' }]);
  expect(none.outcome).toMatchObject({
    kind: 'transport-error',
    reason: 'dns',
    detail: 'Unknown host.',
  });
  const paused = await over([
    { type: 'transport-error', reason: 'paused', detail: 'Wait.', pause: 9 },
  ]);
  expect(paused.outcome).toMatchObject({ kind: 'transport-error', reason: 'paused', pause: 9 });
  const cut = {
    type: 'invalid-response',
    reason: 'incomplete',
    detail: 'Cut.',
    wireBytes: 7,
  } as const;
  expect((await over([head, cut])).outcome).toMatchObject({
    kind: 'invalid-response',
    reason: 'incomplete',
    received: { status: 200, wireBytes: 7, headers: head.headers, text: '' },
  });
});

test.each([
  ['breaks off before its end', [head]],
  ['promises more bytes than come', [head, { type: 'body', wireBytes: 1, bytes: 99 }, text]],
  ['says nothing', []],
  ['speaks another language', ['<html>\n']],
  ['sends compressed bytes', [gzipSync(text).toString('latin1')]],
] as [string, (RelayLine | string)[]][])('a relay that %s is not a response', async (_, pieces) => {
  expect((await over(pieces)).outcome).toMatchObject({ kind: 'transport-error', reason: 'server' });
});

test('says what to do when the server is gone, or was started again', async () => {
  const request = requestOf(draftOf('tags'), { target: teamTarget });
  const { signal } = new AbortController();
  const relay = await relayOf([]);
  await Promise.all(open.splice(0).map((site) => site.close()));
  const gone = await send(request, { transport: throughRelay(relay), token: '', signal });
  expect(gone).toMatchObject({
    reason: 'server',
    detail: expect.stringContaining('Start it again') as string,
  });
  const refusing = await serve((_, response) => {
    response.writeHead(403).end('{"error":"session","message":"The session is another."}');
  });
  open.push(refusing);
  const transport = throughRelay({ ...relay, origin: refusing.origin });
  expect(await send(request, { transport, token: '', signal })).toMatchObject({
    reason: 'server',
    detail: expect.stringContaining('The session is another.') as string,
  });
});

test('measures when the head was there, apart from the whole', async () => {
  const bytes = Buffer.byteLength(text);
  const { outcome } = await over([head, { type: 'body', wireBytes: 60, bytes }, text]);
  const { untilHead = 0, duration } =
    'received' in outcome ? outcome.received.timing : outcome.timing;
  expect(untilHead).toBeGreaterThan(0);
  expect(duration).toBeGreaterThanOrEqual(untilHead);
});
