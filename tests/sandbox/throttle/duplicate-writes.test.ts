import { expect, test } from 'vitest';
import { endpointOf } from '../../../src/request/draft.ts';
import { createDuplicateCheck } from '../../../src/sandbox/throttle/duplicate-writes.ts';
import type { WriteRequest } from '../../../src/sandbox/throttle/duplicate-writes.ts';

const endpoint = endpointOf('create-comment');

const writing = (body: string, more = ''): WriteRequest => ({
  token: 'sandbox-pat',
  endpoint,
  path: 'posts/1/comments/add',
  params: new URLSearchParams(`body=${body}${more}`),
});

test('a write is remembered for a minute, and for a thousand others at most', () => {
  let now = 0;
  const { check, note } = createDuplicateCheck(0, () => now);
  note(writing('first'));
  expect(() => check(writing('first'))).toThrow('posted already');
  for (let other = 0; other < 1000; other += 1) note(writing(`other ${other}`));
  expect(() => check(writing('first'))).not.toThrow();
  expect(() => check(writing('other 999'))).toThrow('posted already');
  now = 61;
  expect(() => check(writing('other 999'))).not.toThrow();
});

test('what the method knows nothing of does not make another write', () => {
  const { check, note } = createDuplicateCheck(0, () => 0);
  note(writing('first', `&junk=${'x'.repeat(1_000_000)}`));
  expect(() => check(writing('first'))).toThrow('posted already');
  expect(() => check(writing('first', '&filter=none&other=1'))).toThrow('posted already');
});
