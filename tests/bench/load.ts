// This file loads a server that holds a large team, from many connections at once.
import { Agent, get } from 'node:http';
import type { Result } from './measure.ts';
import { serve } from './process.ts';

const size = 100_000;
const connections = 32;
const seconds = 60;

/** How soon a large team is served, how many requests a second it answers, and what that takes of memory. */
export async function benchLoad(dist: string): Promise<readonly Result[]> {
  const served = await serve(dist, ['--world', String(size)]);
  try {
    const warm = await load(served.origin, seconds / 4);
    const before = served.memory();
    const { answered, errors } = await load(served.origin, seconds);
    const after = served.memory();
    return [
      {
        what: 'large team: from the start of the process until it listens',
        value: served.started / 1000,
        bound: 4,
        unit: 's',
      },
      {
        what: `large team: answers over HTTP, pagesize=30, ${connections} connections`,
        value: answered / seconds,
        bound: 400,
        isLeast: true,
        unit: 'requests/s',
      },
      {
        what: `large team: failures among ${answered} answers`,
        value: errors + warm.errors,
        bound: 0,
        unit: 'errors',
      },
      {
        what: `large team: resident memory after ${seconds} s`,
        value: after,
        bound: 600,
        unit: 'MB',
      },
      {
        what: `large team: resident memory after ${seconds} s ÷ before them`,
        value: after / before,
        bound: 1.1,
        unit: '×',
      },
    ];
  } finally {
    await served.stop();
  }
}

/** Keeps every connection busy for some seconds. */
async function load(origin: string, duration: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + duration * 1000;
  let answered = 0;
  let errors = 0;
  const work = async (page: number) => {
    while (performance.now() < end) {
      page = (page % 1000) + 1;
      const isWhole = await ask(
        `${origin}/2.3/questions?pagesize=30&page=${page}&team=demo`,
        agent,
      );
      if (isWhole) answered += 1;
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index * 30)));
  agent.destroy();
  return { answered, errors };
}

/** Reads an answer without unpacking it, which would cost the client as much as the server. */
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
