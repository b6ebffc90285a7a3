// This file draws every chance of the demo team from one number, so that the same seed writes the same team.

export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number, both ends included. */
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  const state = Int32Array.of(seed);
  return {
    next: () => draw(state),
    int: (min, max) => min + Math.floor(draw(state) * (max - min + 1)),
    chance: (probability) => draw(state) < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from: the list is empty.');
      return items[Math.floor(draw(state) * items.length)] as (typeof items)[number];
    },
  };
}

/** A 32-bit generator after the published mulberry32 scheme; an array keeps its state without allocating. */
function draw(state: Int32Array): number {
  const next = ((state[0] ?? 0) + 0x6d2b79f5) | 0;
  state[0] = next;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
