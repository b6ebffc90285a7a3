// This file times the sandbox's handler, compression included, called directly.
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const queries = [
  '',
  '&sort=votes',
  '&sort=creation&order=asc',
  '&sort=hot',
  '&tagged=docker',
  '&filter=withbody',
];
const rounds = 100;

/** The p99 of `/questions?pagesize=100` over every query in turn, after a warm-up. */
export async function benchSandbox(): Promise<readonly Result[]> {
  const now = Math.floor(Date.now() / 1000);
  const sandbox = createSandbox({ world: createWorld({ now }), limits: noLimits });
  const headers = { 'X-API-Access-Token': 'sandbox-pat' };
  const times: number[] = [];
  for (let round = -20; round < rounds; round += 1) {
    for (const query of queries) {
      const request = new Request(
        `http://bench.example/2.3/questions?pagesize=100&team=demo${query}`,
        { headers },
      );
      const start = performance.now();
      const response = await sandbox(request);
      await response.arrayBuffer();
      if (response.status !== 200)
        throw new Error(`The sandbox returned ${response.status} to ${request.url}.`);
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  return [
    {
      what: 'sandbox: /questions?pagesize=100, p99',
      value: quantile(times, 0.99),
      bound: 10,
      unit: 'ms',
    },
  ];
}
