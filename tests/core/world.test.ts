import { expect, test } from 'vitest';
import { createWorld } from '../../src/sandbox/world/world.ts';

const now = Date.UTC(2026, 10, 23, 18, 0, 11) / 1000;

test('the same day and seed give the same team', () => {
  expect(createWorld({ now })).toEqual(createWorld({ now: now - 3_600 }));
});
