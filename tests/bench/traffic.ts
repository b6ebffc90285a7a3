// This file loads a server that holds a large team, from many connections at once.
import { Agent, get } from 'node:http';
import type { Result } from './measure.ts';
import { startServerProcess } from './process.ts';
import type { Served } from './process.ts';

const size = 100_000;
const connections = 32;
const seconds = 60;

/** How many requests a second a large team responds to, and what that takes of memory. */
export async function benchTraffic(dist: string): Promise<readonly Result[]> {
  const served = await startServerProcess(dist, ['--world', String(size)]);
  try {
    await load(served, seconds / 4);
    const third = () => load(served, seconds / 3);
    const thirds = [await third(), await third(), await third()] as const;
    const received = sum(thirds.map((part) => part.received));
    const [first, , last] = thirds;
    return [
      {
        what: `large team: responses over HTTP, pagesize=30, ${connections} connections`,
        value: received / seconds,
        bound: 400,
        isLeast: true,
        unit: 'requests/s',
      },
      {
        what: `large team: failures among ${received} responses`,
        value: sum(thirds.map(({ errors }) => errors)),
        bound: 0,
        unit: 'errors',
      },
      {
        what: `large team: resident memory at most, in ${seconds} s`,
        value: Math.max(...thirds.map(({ peak }) => peak)),
        bound: 600,
        unit: 'MB',
      },
      {
        what: 'large team: resident memory at most, last 20 s ÷ first 20 s',
        value: last.peak / first.peak,
        bound: 1.1,
        unit: '×',
      },
    ];
  } finally {
    await served.stop();
  }
}

/** Keeps every connection busy for some seconds. */
async function load({ origin, memory }: Served, duration: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + duration * 1000;
  let received = 0;
  let errors = 0;
  const work = async (page: number) => {
    while (performance.now() < end) {
      page = (page % 1000) + 1;
      const isWhole = await ask(
        `${origin}/2.3/questions?pagesize=30&page=${page}&team=demo`,
        agent,
      );
      if (isWhole) received += 1;
      else errors += 1;
    }
  };
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memory())), 500);
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index * 30)));
  clearInterval(timer);
  agent.destroy();
  return { received, errors, peak };
}

function sum(values: readonly number[]) {
  return values.reduce((total, value) => total + value, 0);
}

/** Reads a response without unpacking it, which would cost the client as much as the server. */
function ask(url: string, agent: Agent): Promise<boolean> {
  const headers = { 'X-API-Access-Token': 'sandbox-pat', 'Accept-Encoding': 'gzip' };
  return new Promise((resolve) => {
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.complete && response.statusCode === 200));
      response.on('error', () => resolve(false));
    }).on('error', () => resolve(false));
  });
}
