// This file says how long the fuzz tests go on: for a moment among all tests, and as long as is asked for by `npm run fuzz`.
import type { Parameters } from 'fast-check';

/** Of so many runs, each with so many tries; FUZZ_RUNS asks for other tries, FUZZ_SEED for those of a seed that was printed. */
export function runs<T>(count: number, tries = 1): Parameters<T> {
  const { FUZZ_RUNS: asked, FUZZ_SEED: known } = process.env;
  const seed = known === undefined ? Date.now() % 2 ** 31 : Number(known);
  if (asked !== undefined) console.log(`seed ${seed}, ${asked} tries`);
  const numRuns = asked === undefined ? count : Math.ceil(Number(asked) / tries);
  return { numRuns, seed, endOnFailure: true };
}
