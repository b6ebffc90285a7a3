// This file is the server as it is, but for a clock in whose eyes the relay never asks too often: ten calls a second would
// take a benchmark a quarter of an hour.
import type { SteadyClock } from '../../src/server/relay/steady-clock.ts';
import { run } from '../../src/server/serve.ts';

let now = 0;

const clock: SteadyClock = {
  now: () => (now += 1000),
  wait: () => Promise.resolve(),
  random: () => 0,
};

await run(process.argv.slice(2), new URL('../client/', import.meta.url), clock);
