import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PersonLimits } from '../../src/hosted/person-limits.ts';
import type { LimitsMessage } from '../../src/hosted/person-limits.ts';

/** A storage that notes what is written, and when everything is to end. */
function createStorage(kept = new Map<string, unknown>()) {
  const writes: unknown[] = [];
  const alarms: number[] = [];
  return {
    kept,
    writes,
    alarms,
    get: (name: string) => Promise.resolve(kept.get(name)),
    put: (name: string, value: unknown) => {
      writes.push(value);
      kept.set(name, value);
      return Promise.resolve();
    },
    deleteAll: () => {
      kept.clear();
      return Promise.resolve();
    },
    setAlarm: (moment: number) => {
      alarms.push(moment);
      return Promise.resolve();
    },
  };
}

async function tell(object: PersonLimits, part: Partial<LimitsMessage> = {}): Promise<unknown> {
  const message = { caller: 'ann', method: 'tags', perSecond: 10, ...part };
  const body = JSON.stringify(message);
  const response = await object.fetch(new Request('https://limits/', { method: 'POST', body }));
  return response.json();
}

describe('the object that keeps the limits of some people', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('counts the calls of each person, not those of all', async () => {
    const object = new PersonLimits({ storage: createStorage() });
    for (let call = 0; call < 10; call += 1) expect(await tell(object)).toEqual({ kind: 'go' });
    expect(await tell(object)).toMatchObject({ kind: 'wait' });
    expect(await tell(object, { caller: 'bob' })).toEqual({ kind: 'go' });
  });

  test('writes the first calls of many people once, a second after the first of them', async () => {
    const storage = createStorage();
    const object = new PersonLimits({ storage });
    for (const caller of ['ann', 'bob', 'cat', 'ann']) await tell(object, { caller });
    expect(storage.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(storage.writes).toMatchObject([
      { begun: [['ann'], ['bob'], ['cat']].map((name) => expect.arrayContaining(name) as unknown) },
    ]);
    await tell(object);
    await vi.advanceTimersByTimeAsync(1000);
    expect(storage.writes).toHaveLength(1);
  });

  test('has written a pause when it says so, for its person and whoever comes after a restart', async () => {
    const { kept, ...storage } = createStorage();
    const object = new PersonLimits({ storage });
    await tell(object, { signals: { backoff: 90 } });
    expect(storage.writes).toHaveLength(1);
    const restarted = new PersonLimits({ storage: createStorage(kept) });
    expect(await tell(restarted)).toMatchObject({ kind: 'paused' });
    expect(await tell(restarted, { method: 'badges' })).toEqual({ kind: 'go' });
    expect(await tell(restarted, { caller: 'bob' })).toEqual({ kind: 'go' });
  });

  test('deletes everything once the last of it has ended', async () => {
    const storage = createStorage();
    const object = new PersonLimits({ storage });
    await tell(object, { signals: { backoff: 90 } });
    await tell(object, { caller: 'bob', signals: { backoff: 30 } });
    expect(storage.alarms.at(-1)).toBe(Date.now() + 92_000);
    await object.alarm();
    expect(storage.kept.size).toBe(0);
  });
});
