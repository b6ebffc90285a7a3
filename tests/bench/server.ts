// This file measures the server as a process: how soon it listens and how much memory it holds after work.
import type { Result } from './measure.ts';
import type { Served } from './process.ts';

const requests = 2000;

/** The start and, after some thousand requests, the memory of a running server. */
export async function benchServer({ origin, started, memory }: Served): Promise<readonly Result[]> {
  const headers = { 'X-API-Access-Token': 'sandbox-pat' };
  for (let sent = 0; sent < requests; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const page = ((sent + index) % 10) + 1;
        const response = await fetch(`${origin}/2.3/questions?pagesize=30&page=${page}&team=demo`, {
          headers,
        });
        await response.arrayBuffer();
      }),
    );
  }
  return [
    {
      what: 'server: from the start of the process until it listens',
      value: started,
      bound: 1500,
      unit: 'ms',
    },
    {
      what: `server: resident memory after ${requests} requests`,
      value: memory(),
      bound: 150,
      unit: 'MB',
    },
  ];
}
