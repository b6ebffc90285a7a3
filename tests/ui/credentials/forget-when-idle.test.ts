import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetWhenIdle } from '../../../src/ui/credentials/forget-when-idle.ts';

const minute = 60_000;
let stop: () => void;
const forget = vi.fn<(warning: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  forget.mockClear();
  stop = forgetWhenIdle(window, Date.now, forget);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('forgets after 30 minutes without a sign of life', () => {
  vi.advanceTimersByTime(30 * minute - 1);
  expect(forget).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(forget).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('30 minutes'));
});

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])(
  'the sign of life %s starts the half hour again',
  (sign) => {
    vi.advanceTimersByTime(29 * minute);
    window.dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(29 * minute);
    expect(forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute);
    expect(forget).toHaveBeenCalledOnce();
  },
);

test('forgets at the first sign of life after the computer slept, when no timer ran', () => {
  vi.setSystemTime(Date.now() + 31 * minute);
  window.dispatchEvent(new Event('pointermove'));
  expect(forget).toHaveBeenCalledOnce();
});

test('forgets when the page is left', () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(forget).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('left'));
});

test('forgets again, half an hour later', () => {
  vi.advanceTimersByTime(60 * minute);
  expect(forget).toHaveBeenCalledTimes(2);
  stop();
  vi.advanceTimersByTime(60 * minute);
  expect(forget).toHaveBeenCalledTimes(2);
});
