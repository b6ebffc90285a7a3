import { expect, test } from 'vitest';
import { formatBytes, formatDuration } from '../../../src/ui/kit/format.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [19_648, '19.6 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [5_100_000, '5.1 MB'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [0.4, '0 ms'],
  [213.7, '214 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [3210, '3.2 s'],
])('%d milliseconds are shown as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
