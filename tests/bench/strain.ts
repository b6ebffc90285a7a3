// This file measures what clients do to the page that ask for much, send slowly or never read what they asked for.
import { request, Agent } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Result } from './measure.ts';
import { startServerProcess } from './process.ts';
import type { Served } from './process.ts';

const token = 'X-API-Access-Token: sandbox-pat';
const query = '/2.3/tags?team=demo';

interface Trial {
  readonly name: string;
  readonly options?: readonly string[];
  /** What is done while the page is loaded again and again. */
  readonly strain: (served: Served) => Promise<void>;
  /** Milliseconds that a load of the page may take. */
  readonly slowest: number;
  /** Which share of the loads has to be that fast; all of them, if it is left out. */
  readonly share?: number;
  /** Megabytes that the server may hold. */
  readonly memory: number;
}

const trials: readonly Trial[] = [
  {
    name: '60 unread responses of 25 MB',
    strain: (served) => withSockets(served, 60, (socket) => ask(socket, served, 'large'), 10_000),
    slowest: 500,
    memory: 250,
  },
  {
    name: '120 bodies at a byte a second',
    strain: (served) => withSockets(served, 120, (socket) => sendSlowly(socket, served), 10_000),
    slowest: 200,
    memory: 200,
  },
  {
    name: '120 responses in drips',
    strain: (served) => withSockets(served, 120, (socket) => ask(socket, served, 'drip'), 10_000),
    slowest: 200,
    memory: 200,
  },
  {
    name: '120 slow responses',
    strain: (served) => withSockets(served, 120, (socket) => ask(socket, served, 'slow'), 6_000),
    slowest: 200,
    memory: 200,
  },
  {
    name: '10,000 pipelined requests',
    strain: (served) => withSockets(served, 1, (socket) => pipeline(socket, served, 10_000), 4_000),
    slowest: 200,
    memory: 200,
  },
  {
    name: 'a reset of 100,000 questions',
    options: ['--world', '100000'],
    strain: resetAfterWrite,
    slowest: 200,
    memory: 1000,
  },
  {
    name: '300 bodies of 1 MB with a token',
    strain: (served) => sendTokens(served, 300),
    slowest: 200,
    memory: 200,
  },
  {
    name: 'hostile clients of every sort at once',
    strain: mixed,
    slowest: 200,
    share: 0.99,
    memory: 400,
  },
];

/** Half a minute of unread responses, slow bodies, drips and clients that ask thousands of times ahead. */
async function mixed(served: Served): Promise<void> {
  const duration = 30_000;
  await Promise.all([
    withSockets(served, 20, (socket) => ask(socket, served, 'large'), duration),
    withSockets(served, 60, (socket) => sendSlowly(socket, served), duration),
    withSockets(served, 20, (socket) => ask(socket, served, 'drip'), duration),
    withSockets(served, 4, (socket) => pipeline(socket, served, 5000), duration),
  ]);
}

/** Loads the page under each strain, and looks at the memory of the server meanwhile. */
export async function benchStrain(dist: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, options = [], strain, slowest, share = 1, memory } of trials) {
    const served = await startServerProcess(dist, options);
    try {
      // The sandbox is made when it is first asked for.
      await getsResponse(served, query);
      const { loads, failed, slow, peak } = await loadDuring(served, strain, share);
      const under = `page under ${name}`;
      results.push(
        { what: `${under}: failures of ${loads} loads`, value: failed, bound: 0, unit: 'errors' },
        {
          what: `${under}: ${share < 1 ? `p${share * 100} of the loads` : 'slowest load'}`,
          value: slow,
          bound: slowest,
          unit: 'ms',
        },
        { what: `${under}: resident memory at most`, value: peak, bound: memory, unit: 'MB' },
      );
    } finally {
      await served.stop();
    }
  }
  return results;
}

/** Loads the page ten times a second, on a connection of its own each time, until the strain is over. */
async function loadDuring(served: Served, strain: Trial['strain'], share: number) {
  const times: number[] = [];
  let failed = 0;
  let peak = 0;
  const load = async () => {
    const start = performance.now();
    if (await getsResponse(served, '/')) times.push(performance.now() - start);
    else failed += 1;
  };
  const loads: Promise<void>[] = [];
  const timers = [
    setInterval(() => loads.push(load()), 100),
    setInterval(() => (peak = Math.max(peak, served.memory())), 50),
  ];
  await strain(served);
  await Promise.all(loads);
  for (const timer of timers) clearInterval(timer);
  times.sort((one, other) => one - other);
  return {
    loads: loads.length,
    failed,
    slow: times[Math.ceil(times.length * share) - 1] ?? 0,
    peak,
  };
}

interface Asked {
  readonly method?: string;
  readonly body?: string;
}

/** Whether an address responds within five seconds, to the last byte. */
function getsResponse({ origin }: Served, path: string, { method = 'GET', body }: Asked = {}) {
  return new Promise<boolean>((resolve) => {
    const agent = new Agent({ keepAlive: false });
    const headers = {
      'X-API-Access-Token': 'sandbox-pat',
      ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
    };
    const outgoing = request(
      origin + path,
      { agent, method, headers, timeout: 5000 },
      (incoming) => {
        incoming.resume();
        incoming.on('close', () => resolve(incoming.complete));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve(false));
    outgoing.end(body);
  });
}

/** Opens sockets and has each do something; whoever is hung up on comes again, until the time is over. */
async function withSockets(
  { origin }: Served,
  count: number,
  work: (socket: Socket) => void,
  milliseconds: number,
): Promise<void> {
  const sockets = new Set<Socket>();
  let isOver = false;
  const open = () => {
    if (isOver) return;
    const socket = connect(portOf(origin), '127.0.0.1', () => work(socket));
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      setTimeout(open, 100);
    });
  };
  for (let opened = 0; opened < count; opened += 1) open();
  await pause(milliseconds);
  isOver = true;
  for (const socket of sockets) socket.destroy();
}

/** Asks for a fault; what comes is read only if it comes in drips. */
function ask(socket: Socket, { origin }: Served, fault: string): void {
  if (fault === 'drip') socket.resume();
  socket.write(
    `GET ${query} HTTP/1.1\r\n${hostOf(origin)}\r\n${token}\r\nX-Sandbox-Fault: ${fault}\r\n\r\n`,
  );
}

function sendSlowly(socket: Socket, { origin }: Served): void {
  socket.resume();
  socket.write(`POST ${query} HTTP/1.1\r\n${hostOf(origin)}\r\nContent-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write('x'), 1000);
  socket.once('close', () => clearInterval(timer));
}

function pipeline(socket: Socket, { origin }: Served, count: number): void {
  socket.resume();
  const one = `GET ${query} HTTP/1.1\r\n${hostOf(origin)}\r\n${token}\r\n\r\n`;
  socket.write(one.repeat(count));
}

async function resetAfterWrite(served: Served): Promise<void> {
  const question = new URLSearchParams({
    title: 'How do we measure a reset?',
    body: 'By loading the page while the team is made anew, again and again.',
    tags: 'docker',
    team: 'demo',
  });
  await getsResponse(served, '/2.3/questions/add', { method: 'POST', body: String(question) });
  await pause(300);
  await getsResponse(served, '/sandbox/reset', { method: 'POST', body: '' });
  await pause(500);
}

/** In the body of a GET, where a token counts as sent in the query. */
async function sendTokens(served: Served, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 1) {
    const body = `access_token=${sent}-${'x'.repeat(1_000_000)}`;
    await getsResponse(served, query, { body });
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const portOf = (origin: string) => Number(new URL(origin).port);
const hostOf = (origin: string) => `Host: ${new URL(origin).host}`;
