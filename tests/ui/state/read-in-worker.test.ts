import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readResponse } from '../../../src/exchange/read-response.ts';
import type { RawResponse } from '../../../src/exchange/transport.ts';
import { readInWorker } from '../../../src/ui/state/sending/read-in-worker.ts';
import type { ReadingTask } from '../../../src/ui/state/sending/reading.worker.ts';

vi.mock('../../../src/ui/state/sending/reading.worker.ts?worker&url', () => ({ default: 'x.js' }));

/** A worker that answers as the real one does, breaks down, or never answers. */
class FakeWorker {
  static behaviour: 'reads' | 'breaks' | 'hangs' = 'reads';
  static all: FakeWorker[] = [];
  onmessage: (message: { data: unknown }) => void = () => undefined;
  onerror: () => void = () => undefined;
  task: ReadingTask | undefined;
  isTerminated = false;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(task: ReadingTask): void {
    this.task = structuredClone(task);
    if (FakeWorker.behaviour === 'breaks') queueMicrotask(() => this.onerror());
    if (FakeWorker.behaviour === 'reads')
      void readResponse(this.task.raw, task.tokens).then((data) => this.onmessage({ data }));
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.behaviour = 'reads';
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const rawOf = (items: number): RawResponse => ({
  status: 200,
  headers: [['content-type', 'application/json']],
  body: new TextEncoder().encode(JSON.stringify({ items: Array(items).fill('1234567') })),
  wireBytes: undefined,
  timing: { startedAt: 0, duration: 1 },
});
const small = rawOf(10);
const large = rawOf(200_000);
const { signal } = new AbortController();

test('a small response is read in the page', async () => {
  expect((await readInWorker(small, [], signal)).kind).toBe('success');
  expect(FakeWorker.all).toEqual([]);
});

test('a large one is read in a worker, which ends then', async () => {
  expect(await readInWorker(large, [], signal)).toEqual(await readResponse(large, []));
  expect(FakeWorker.all).toMatchObject([{ isTerminated: true }]);
});

test('the end of the call ends the worker, and with it the token that it holds', async () => {
  FakeWorker.behaviour = 'hangs';
  const abort = new AbortController();
  const outcome = readInWorker(large, ['secret-token'], abort.signal);
  abort.abort();
  await expect(outcome).rejects.toThrow(/abort/);
  expect(FakeWorker.all).toMatchObject([{ isTerminated: true }]);
});

test('the page reads a response itself when the worker cannot', async () => {
  FakeWorker.behaviour = 'breaks';
  expect((await readInWorker(large, [], signal)).kind).toBe('success');
  expect(FakeWorker.all).toMatchObject([{ isTerminated: true }]);
});
