// This file measures what the relay costs: beside a call of the same upstream without it, and in memory.
import { gunzipSync, gzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { startUpstream, testCa, testCaPath } from '../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../support/fakes/fake-upstream.ts';
import { buildHasty, relayCall } from './hasty-server.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';
import { startServerProcess } from './process.ts';
import type { Served } from './process.ts';

const calls = 10_000;
const tabs = 3;

/** The price of the relay in time, in throughput and in memory. */
export async function benchRelay(dist: string): Promise<readonly Result[]> {
  const upstream = await startUpstream();
  const hasty = await buildHasty(dist);
  const options = ['--upstream', upstream.origin];
  const served = await startServerProcess(hasty.dist, options, { NODE_EXTRA_CA_CERTS: testCaPath });
  const agent = new Agent({ connect: { ca: testCa } });
  try {
    const ways = { relayed: await throughRelay(served), direct: directly(upstream, agent) };
    answerWith(upstream, 30_000);
    const small = await compare(ways, 300);
    const before = served.memory();
    const tab = async () => {
      for (let sent = 0; sent < calls / tabs; sent += 1) await ways.relayed();
    };
    await Promise.all(Array.from({ length: tabs }, tab));
    const after = served.memory();
    answerWith(upstream, 5_000_000);
    const large = await compare(ways, 20);
    return [
      {
        what: 'relay: added to a call of 30 kB, median',
        value: small.relayed - small.direct,
        bound: 3,
        unit: 'ms',
      },
      {
        what: 'relay: throughput of 5 MB ÷ that of a direct call',
        value: large.direct / large.relayed,
        bound: 0.7,
        isLeast: true,
        unit: '×',
      },
      {
        what: `relay: resident memory after ${calls} calls`,
        value: after,
        bound: 120,
        unit: 'MB',
      },
      {
        what: `relay: growth of it in those calls, after ${small.times} others`,
        value: after - before,
        bound: 30,
        unit: 'MB',
      },
    ];
  } finally {
    await served.stop();
    await agent.destroy();
    await upstream.close();
    hasty.remove();
  }
}

/** Responds with a body of about so many bytes, packed as the API packs it. */
function answerWith(upstream: FakeUpstream, size: number): void {
  const items = Array.from({ length: size / 100 }, (_, id) => ({
    id,
    title: `${Math.sin(id)} ${Math.cos(id * 7)}`,
    tags: ['python', 'c#', `tag-${id % 97}`],
  }));
  const body = JSON.stringify({ items, has_more: false, quota_max: 10_000, quota_remaining: 9000 });
  const packed = gzipSync(body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': packed.length,
  };
  upstream.always(({ outgoing }) => outgoing.writeHead(200, headers).end(packed));
}

type Ask = () => Promise<number>;

function directly({ origin }: FakeUpstream, dispatcher: Agent): Ask {
  const headers = { accept: 'application/json', 'accept-encoding': 'gzip' };
  return async () => {
    const { body } = await request(`${origin}/2.3/questions?team=acme`, { dispatcher, headers });
    return gunzipSync(await body.arrayBuffer()).length;
  };
}

async function throughRelay({ origin }: Served): Promise<Ask> {
  const { url, options } = await relayCall(origin);
  return async () => {
    const { statusCode, body } = await request(url, options);
    const { byteLength } = await body.arrayBuffer();
    if (statusCode !== 200 || byteLength < 1000) throw new Error(`The relay said ${statusCode}.`);
    return byteLength;
  };
}

/** The median of both ways, in milliseconds; they take turns, so that a busy computer slows down both. */
async function compare(ways: { readonly relayed: Ask; readonly direct: Ask }, times: number) {
  const took = { relayed: [] as number[], direct: [] as number[] };
  for (let turn = 0; turn < times; turn += 1) {
    for (const way of ['direct', 'relayed'] as const) {
      const start = performance.now();
      await ways[way]();
      took[way].push(performance.now() - start);
    }
  }
  // The first ones open the connections and compile the code.
  const median = (figures: readonly number[]) => quantile(figures.slice(times / 10), 0.5);
  return { relayed: median(took.relayed), direct: median(took.direct), times };
}
