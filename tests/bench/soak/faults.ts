// This file has the relay call an upstream that goes wrong in many ways, and looks at what its process holds afterwards.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { request } from 'undici';
import { startUpstream, testCaPath } from '../../support/fakes/fake-upstream.ts';
import { misbehaviours } from '../../support/fakes/misbehaviour.ts';
import type { Misbehaviour } from '../../support/fakes/misbehaviour.ts';
import { buildHasty, relayCall } from '../hasty-server.ts';
import type { Result } from '../measure.ts';
import { startServerProcess } from '../process.ts';

const calls = 20_000;
const warm = 2_000;
const tabs = 8;
/** Calls after which the upstream takes no connections for some. */
const [taken, refused] = [900, 100];

const slow: Misbehaviour = ({ outgoing }) => {
  setTimeout(() => misbehaviours.plain({ outgoing } as never), 50);
};

const faults: readonly Misbehaviour[] = [
  misbehaviours.well(),
  misbehaviours.truncatedGzip(100),
  slow,
  misbehaviours.reset,
  misbehaviours.damagedGzip,
  misbehaviours.shortBody,
  misbehaviours.resetInBody,
  misbehaviours.hangUp,
];

/** Heap, resident memory and handles after many calls, beside those after some. */
export async function benchFaults(dist: string): Promise<readonly Result[]> {
  const upstream = await startUpstream();
  const gate = await openGate(Number(new URL(upstream.origin).port));
  const hasty = await buildHasty(dist);
  const served = await startServerProcess(hasty.dist, ['--upstream', gate.origin], {
    NODE_EXTRA_CA_CERTS: testCaPath,
  });
  try {
    let turn = 0;
    upstream.always((exchange) => faults[(turn += 1) % faults.length]?.(exchange));
    const call = await relayCall(served.origin);
    const statuses = new Map<number, number>();
    const callMany = async (count: number) => {
      for (let sent = 0; sent < count; sent += taken + refused) {
        await callInTabs(call, Math.min(taken, count - sent), statuses);
        await gate.refuse();
        await callInTabs(call, Math.min(refused, count - sent), statuses);
        await gate.take();
      }
    };
    await callMany(warm);
    const before = await served.figures();
    await callMany(calls);
    const after = await served.figures();
    const lost = calls + warm - [...statuses.values()].reduce((sum, count) => sum + count, 0);
    return [
      {
        what: `soak: relay calls of ${calls + warm} that got no answer`,
        value: lost,
        bound: 0,
        unit: 'errors',
      },
      {
        what: `soak: heap of the server over ${calls} faulty calls`,
        value: after.heap / before.heap,
        bound: 1.1,
        unit: '×',
      },
      {
        what: `soak: growth of its resident memory (from ${before.resident.toFixed(0)} MB)`,
        value: after.resident - before.resident,
        bound: 30,
        unit: 'MB',
      },
      {
        what: 'soak: growth of its open files and sockets',
        value: after.files - before.files,
        bound: 5,
        unit: 'handles',
      },
      {
        what: 'soak: growth of what keeps it busy',
        value: after.resources - before.resources,
        bound: 5,
        unit: 'handles',
      },
    ];
  } finally {
    await served.stop();
    await gate.close();
    await upstream.close();
    hasty.remove();
  }
}

type Call = Awaited<ReturnType<typeof relayCall>>;

async function callInTabs(call: Call, count: number, statuses: Map<number, number>): Promise<void> {
  let left = count;
  const tab = async () => {
    while (left > 0) {
      left -= 1;
      const { statusCode, body } = await request(call.url, call.options);
      await body.dump();
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: tabs }, tab));
}

/** Passes connections on to a port, as long as it takes any. */
async function openGate(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const other = connect(port, '127.0.0.1');
    for (const [one, its] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => its.resetAndDestroy());
      one.once('close', () => {
        sockets.delete(one);
        its.destroy();
      });
      one.pipe(its);
    }
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
  return { origin: `https://127.0.0.1:${own}`, refuse: close, take: () => listen(own), close };
}
