import { expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/exchange/outcome.ts';
import { endpointOf } from '../../../src/request/draft.ts';
import { sandboxTarget, teamTarget } from '../../../src/request/target.ts';
import { QuotaTracker } from '../../../src/ui/state/quota-tracker.svelte.ts';

const sandbox = sandboxTarget('http://sandbox.test');
const team = teamTarget;

const timing = { startedAt: 0, duration: 1 };
const received = { status: 200, timing, wireBytes: 1, bytes: 1, headers: [], text: '{}' };

function success(summary: {
  readonly quotaRemaining?: number;
  readonly backoff?: number;
}): Outcome {
  const nothing = { items: 0, hasMore: false, total: undefined, quotaMax: 10_000 };
  const said = { quotaRemaining: undefined, backoff: undefined, ...nothing, ...summary };
  return { kind: 'success', received, summary: said };
}

test('the quota is known after the first response, and what was used since', () => {
  const meter = new QuotaTracker(() => 5000);
  expect(meter.quotaOf(team)).toBeUndefined();
  meter.record(team, endpointOf('questions'), success({ quotaRemaining: 9990 }));
  meter.record(team, endpointOf('tags'), success({ quotaRemaining: 9987 }));
  expect(meter.quotaOf(team)).toEqual({ remaining: 9987, max: 10_000, first: 9990, since: 5000 });
  expect(meter.quotaOf(sandbox)).toBeUndefined();
});

test('a quota that has grown is that of another day or another token', () => {
  const meter = new QuotaTracker(() => 5000);
  meter.record(team, endpointOf('questions'), success({ quotaRemaining: 3 }));
  meter.record(team, endpointOf('questions'), success({ quotaRemaining: 9999 }));
  expect(meter.quotaOf(team)).toMatchObject({ remaining: 9999, first: 9999 });
});

test('a pause counts down, one second longer than asked for, for the method and its /me twin', () => {
  vi.useFakeTimers();
  let now = 0;
  const meter = new QuotaTracker(() => now);
  meter.record(team, endpointOf('timeline-on-users'), success({ backoff: 10 }));
  expect(meter.pauseOf(team, endpointOf('timeline-on-users'))).toBe(11);
  expect(meter.pauseOf(team, endpointOf('me-timeline'))).toBe(11);
  expect(meter.pauseOf(team, endpointOf('questions'))).toBe(0);
  expect(meter.pauseOf(sandbox, endpointOf('me-timeline'))).toBe(0);
  now = 10_500;
  vi.advanceTimersByTime(300);
  expect(meter.pauseOf(team, endpointOf('me-timeline'))).toBe(1);
  now = 11_000;
  vi.advanceTimersByTime(300);
  expect(meter.pauseOf(team, endpointOf('me-timeline'))).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('the relay knows of the pauses of other tabs', () => {
  const meter = new QuotaTracker(() => 0);
  const failure = { kind: 'transport-error', reason: 'paused', detail: 'Wait.', timing } as const;
  meter.record(team, endpointOf('search'), { ...failure, pause: 7 });
  expect(meter.pauseOf(team, endpointOf('search'))).toBe(7);
  meter.forget(team);
  expect(meter.pauseOf(team, endpointOf('search'))).toBe(0);
});

test('no pause is longer than a day, whatever is said', () => {
  vi.useFakeTimers();
  const meter = new QuotaTracker(() => 0);
  meter.record(team, endpointOf('questions'), success({ backoff: 999_999_999 }));
  expect(meter.pauseOf(team, endpointOf('questions'))).toBe(86_400);
  const failure = { kind: 'transport-error', reason: 'paused', detail: '', timing } as const;
  meter.record(team, endpointOf('tags'), { ...failure, pause: Infinity });
  expect(meter.pauseOf(team, endpointOf('tags'))).toBe(86_400);
  meter.forget(team);
  vi.useRealTimers();
});

test('a backoff of 0 asks for no pause', () => {
  const meter = new QuotaTracker(() => 0);
  meter.record(team, endpointOf('questions'), success({ backoff: 0 }));
  expect(meter.pauseOf(team, endpointOf('questions'))).toBe(0);
});
