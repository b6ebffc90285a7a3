import { expect, test } from 'vitest';
import { runAtOnce, runInSlices, shareRunning } from '../../../src/sandbox/store/slices.ts';

function* work(steps: number, milliseconds: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('long work lets others go first, again and again', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  expect(await runInSlices(work(10, 30))).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('the same work can be done at once', () => {
  expect(runAtOnce(work(10, 0))).toBe('done');
});

test('who asks for work that is under way waits for it', async () => {
  let times = 0;
  const run = shareRunning(async () => {
    await Promise.resolve();
    times += 1;
  });
  await Promise.all([run(), run(), run()]);
  expect(times).toBe(1);
  await run();
  expect(times).toBe(2);
});
