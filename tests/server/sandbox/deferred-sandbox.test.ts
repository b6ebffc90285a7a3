import { expect, test } from 'vitest';
import { deferredSandbox } from '../../../src/server/sandbox/deferred-sandbox.ts';

const choice = { size: undefined, isThrottled: false, cors: 'observed' } as const;
const request = () => new Request('http://127.0.0.1/2.3/errors');

test('a sandbox that did not load is tried again by the next who asks', async () => {
  let tries = 0;
  const makeSandbox = () => () => Promise.resolve(Response.json({}));
  const { ask, load } = deferredSandbox(
    choice,
    () => undefined,
    () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('gone')) : Promise.resolve({ makeSandbox });
    },
  );
  await expect(load()).rejects.toThrow('gone');
  await expect(ask(request())).rejects.toThrow('gone');
  expect((await ask(request())).status).toBe(200);
  await Promise.all([load(), ask(request())]);
  expect(tries).toBe(3);
});

test('a sandbox is made once, however many ask while it loads', async () => {
  let made = 0;
  const makeSandbox = () => {
    made += 1;
    return () => Promise.resolve(Response.json({}));
  };
  const { ask } = deferredSandbox(
    choice,
    () => undefined,
    () => Promise.resolve({ makeSandbox }),
  );
  await Promise.all([ask(request()), ask(request()), ask(request())]);
  expect(made).toBe(1);
});
