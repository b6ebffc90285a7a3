import { expect, test } from 'vitest';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { readResponse } from '../../src/exchange/read-response.ts';
import { send } from '../../src/exchange/send.ts';
import type { RawResponse } from '../../src/exchange/transport.ts';
import { sandboxTarget } from '../../src/request/target.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const rawOf = (text: string): RawResponse => ({
  status: 200,
  headers: [['content-type', 'application/json']],
  body: new TextEncoder().encode(text),
  wireBytes: undefined,
  timing: { startedAt: 0, duration: 1 },
});
const request = requestOf(draftOf('users'), { target: sandboxTarget('http://127.0.0.1') });
const token = 'pat-0123456789abcdef';

test('reads a response, and leaves no token in it', async () => {
  const outcome = await readResponse(rawOf(`{"items":[],"echo":"${token}"}`), [token]);
  expect(outcome).toMatchObject({ kind: 'success', summary: { items: 0 } });
  expect(JSON.stringify(outcome)).not.toContain(token);
});

test('who reads elsewhere is given the response, the tokens and the signal', async () => {
  const raw = rawOf('{"items":[]}');
  const { signal } = new AbortController();
  const given: unknown[] = [];
  const outcome = await send(request, {
    transport: () => Promise.resolve(raw),
    token,
    others: ['another'],
    signal,
    read: (...all) => {
      given.push(...all);
      return readResponse(raw, all[1]);
    },
  });
  expect(given).toEqual([raw, [token, 'another'], signal]);
  expect(outcome.kind).toBe('success');
});

test('a call that ends while its response is read is cancelled', async () => {
  const abort = new AbortController();
  const outcome = send(request, {
    transport: () => Promise.resolve(rawOf('{"items":[]}')),
    token,
    signal: abort.signal,
    read: (_raw, _tokens, signal) =>
      new Promise<Outcome>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        abort.abort();
      }),
  });
  expect((await outcome).kind).toBe('aborted');
});
