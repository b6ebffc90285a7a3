import { expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/ui/browser/idle.ts';

/** The part of the browser's own that counts here: work may be called off until it is run. */
function withIdleCallbacks() {
  const waiting = new Map<number, () => void>();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    waiting.set(7, work);
    return 7;
  });
  vi.stubGlobal('cancelIdleCallback', (call: number) => waiting.delete(call));
  return () => waiting.forEach((work) => work());
}

test.each([
  ['where browsers say when they are idle', withIdleCallbacks],
  ['where they do not', () => () => vi.runAllTimers()],
])('work for later is done, and not once it is called off (%s)', (_, prepare) => {
  vi.useFakeTimers();
  const idle = prepare();
  const done: string[] = [];
  whenIdle(() => done.push('wanted'));
  idle();
  const callOff = whenIdle(() => done.push('called off'));
  callOff();
  idle();
  expect(done).toEqual(['wanted']);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
