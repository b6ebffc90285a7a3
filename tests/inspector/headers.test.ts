import { expect, test } from 'vitest';
import { describeHeader } from '../../src/inspector/headers.ts';

test('says what a header means, however it is written', () => {
  expect(describeHeader('Content-Encoding')).toContain('gzip');
  expect(describeHeader('cf-ray')).toContain('support ticket');
  expect(describeHeader('access-control-allow-origin')).toContain('every page');
  expect(describeHeader('x-token-bucket-calls-left')).toContain('API v3');
});

test('says plainly that a header is not known, also where its name is one of JavaScript', () => {
  for (const name of ['x-something', 'constructor', '__proto__', 'toString'])
    expect(describeHeader(name)).toBe('Not documented here.');
});
