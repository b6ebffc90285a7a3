import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkNode } from '../../src/server/process/node-version.mjs';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('checkNode', () => {
  test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0', 'v100.0.0'])('takes %s', (version) => {
    expect(checkNode(version)).toBe(true);
    expect(process.exitCode).toBeUndefined();
  });

  test.each(['v20.18.3', 'v18.20.0', 'v12.22.12', 'v9.0.0', 'v0.12.18'])(
    'refuses %s with one line',
    (version) => {
      const print = vi.spyOn(console, 'error').mockReturnValue();
      expect(checkNode(version)).toBe(false);
      expect(process.exitCode).toBe(1);
      expect(print.mock.calls).toEqual([
        [
          `Node ${version} is too old: expected 20.19 or newer. Install it from https://nodejs.org and try again.`,
        ],
      ]);
    },
  );
});
