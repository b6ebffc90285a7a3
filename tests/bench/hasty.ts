// This file is the server as it is, but for a clock in whose eyes the relay never asks too often: ten calls a second would
// take a benchmark a quarter of an hour.
import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SteadyClock } from '../../src/server/relay/steady-clock.ts';
import { run } from '../../src/server/serve.ts';

let now = 0;

const clock: SteadyClock = {
  now: () => (now += 1000),
  wait: () => Promise.resolve(),
  random: () => 0,
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

// Whoever has started it may ask what it holds.
process.on('message', () => {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({
    heap: heapUsed / 1e6,
    resident: rss / 1e6,
    files: countFiles(),
    resources: process.getActiveResourcesInfo().length,
  });
});

/** Only Linux tells. */
function countFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

await run(process.argv.slice(2), new URL('../client/', import.meta.url), clock);
