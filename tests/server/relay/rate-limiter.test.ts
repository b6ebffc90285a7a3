import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import type { Slug } from '../../../src/catalog/index.ts';
import { methodOf } from '../../../src/exchange/throttle.ts';
import { InvalidResponseError, TransportError } from '../../../src/exchange/thrown-errors.ts';
import { createRateLimiter } from '../../../src/server/relay/rate-limiter.ts';
import type { LimitedCall } from '../../../src/server/relay/rate-limiter.ts';
import type { LimitSignals } from '../../../src/server/relay/rate-limits.ts';
import { steadyClock } from '../../../src/server/relay/steady-clock.ts';
import { draftOf } from '../../support/builders/drafts.ts';
import { createVirtualClock } from '../../support/fakes/virtual-clock.ts';

const errand = (slug: Slug, caller = 'one'): LimitedCall => ({
  endpoint: draftOf(slug).endpoint,
  caller,
  signal: new AbortController().signal,
});

/** A rate limiter with a virtual clock, and calls that succeed at once. */
function start() {
  const clock = createVirtualClock();
  const limiter = createRateLimiter(clock);
  const left: number[] = [];
  const ask = (what: LimitedCall, said: LimitSignals = {}) =>
    limiter.schedule(
      what,
      () => {
        left.push(clock.now());
        return Promise.resolve(said);
      },
      (response) => response,
    );
  return { clock, limiter, left, ask };
}

const paused = (pause: number) => ({ reason: 'paused', pause });

describe('rate limiter', () => {
  test('T64 a method is left alone for its backoff and a second more', async () => {
    const { clock, ask } = start();
    await ask(errand('search'), { backoff: 10 });
    await expect(ask(errand('search'))).rejects.toMatchObject(paused(11));
    await clock.pass(10_999);
    await expect(ask(errand('search'))).rejects.toMatchObject(paused(1));
    await clock.pass(1);
    await ask(errand('search'));
  });

  test('T64 another method, and another token, may be called meanwhile', async () => {
    const { ask } = start();
    await ask(errand('search'), { backoff: 10 });
    await ask(errand('questions'));
    await ask(errand('search', 'two'));
  });

  test('T64 no call leaves in the pause of its method, of three tabs and whatever they ask', async () => {
    const slugs: readonly Slug[] = [
      'search',
      'questions',
      'me',
      'users-by-ids',
      'me-questions',
      'questions-on-users',
    ];
    const step = fc.record({
      slug: fc.constantFrom(...slugs),
      backoff: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      takes: fc.integer({ min: 0, max: 3000 }),
      rest: fc.integer({ min: 0, max: 8000 }),
      fails: fc.boolean(),
    });
    const tab = fc.array(step, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(tab, { minLength: 3, maxLength: 3 }), async (tabs) => {
        const { clock, limiter } = start();
        const until = new Map<string, number>();
        const departures: number[] = [];
        const run = async (steps: (typeof tabs)[number]) => {
          for (const { slug, backoff, takes, rest, fails } of steps) {
            const what = errand(slug);
            const method = methodOf(what.endpoint);
            const call = async (): Promise<LimitSignals> => {
              expect(clock.now()).toBeGreaterThanOrEqual(until.get(method) ?? 0);
              departures.push(clock.now());
              await clock.wait(takes, what.signal);
              if (fails) throw new TransportError('reset', 'dropped');
              if (backoff !== undefined) {
                const end = clock.now() + (backoff + 1) * 1000;
                until.set(method, Math.max(end, until.get(method) ?? 0));
              }
              return backoff === undefined ? {} : { backoff };
            };
            await limiter
              .schedule(what, call, (said) => said)
              .catch((error: unknown) => {
                expect(error).toBeInstanceOf(TransportError);
              });
            await clock.wait(rest, what.signal);
          }
        };
        const all = Promise.all(tabs.map(run));
        await clock.pass(400_000);
        await all;
        expectSparse(departures);
      }),
      { numRuns: 300 },
    );
  });

  test('T64 a response that arrives meanwhile stops a call that waits for its turn', async () => {
    const { clock, limiter, ask } = start();
    const slow = errand('search');
    const first = limiter.schedule(
      slow,
      () => clock.wait(500, slow.signal).then(() => ({ backoff: 5 })),
      (said) => said,
    );
    await Promise.all(Array.from({ length: 9 }, () => ask(errand('questions'))));
    const second = ask(errand('search')).catch((error: unknown) => error);
    await clock.pass(1000);
    await first;
    expect(await second).toMatchObject(paused(6));
  });

  test.each<readonly [Slug, Slug]>([
    ['me-questions', 'questions-on-users'],
    ['me', 'users-by-ids'],
    ['me-tags', 'tags-on-users'],
  ])('T65 %s and %s share their pause', async (own, ofUsers) => {
    const { ask } = start();
    await ask(errand(own), { backoff: 10 });
    await expect(ask(errand(ofUsers))).rejects.toMatchObject(paused(11));
  });

  test('T65 methods differ by verb and path alone', () => {
    const methods = new Map<string, string[]>();
    for (const endpoint of endpoints) {
      const method = methodOf(endpoint);
      methods.set(method, [...(methods.get(method) ?? []), endpoint.path]);
    }
    for (const paths of methods.values()) {
      const families = new Set(paths.map((path) => path.split('/')[1]));
      expect(families.size === 1 || (families.has('me') && families.has('users'))).toBe(true);
    }
    expect(methodOf({ verb: 'GET', path: '/x/{ids}' })).not.toBe(
      methodOf({ verb: 'POST', path: '/x/{ids}' }),
    );
  });

  test('T66 of a hundred calls at once, ten leave in a second', async () => {
    const { clock, ask, left } = start();
    const all = Promise.all(Array.from({ length: 100 }, () => ask(errand('questions'))));
    await clock.pass(8999);
    expect(left.length).toBe(90);
    await clock.pass(1);
    await all;
    expectSparse(left);
  });

  test('T66 one that gives up does not hold up those behind it', async () => {
    const { clock, limiter, ask, left } = start();
    const controller = new AbortController();
    const first = Array.from({ length: 10 }, () => ask(errand('questions')));
    const given = limiter.schedule(
      { ...errand('questions'), signal: controller.signal },
      () => Promise.reject(new Error('sent')),
      () => ({}),
    );
    const last = ask(errand('questions'));
    controller.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await clock.pass(1000);
    await Promise.all([...first, last]);
    expect(left.length).toBe(11);
  });

  const failures: [string, Slug, Error, number][] = [
    ['a GET that was dropped', 'questions', new TransportError('reset', ''), 2],
    ['a POST that was dropped', 'create-question', new TransportError('reset', ''), 1],
    ['a GET that took too long', 'questions', new TransportError('first-byte-timeout', ''), 1],
    ['a GET that found nobody', 'questions', new TransportError('refused', ''), 1],
    [
      'a GET with a broken response',
      'questions',
      new InvalidResponseError('incomplete', '', { status: 200, headers: [], wireBytes: 0 }),
      1,
    ],
  ];
  test.each(failures)('T67 sends %s as often as it may', async (_, slug, error, times) => {
    const { clock, limiter } = start();
    const sent: number[] = [];
    const call = () => {
      sent.push(clock.now());
      return Promise.reject(error);
    };
    const outcome = limiter
      .schedule(errand(slug), call, () => ({}))
      .catch((reason: unknown) => reason);
    await clock.pass(10_000);
    expect(await outcome).toBe(error);
    expect(sent).toEqual(times === 2 ? [0, 250] : [0]);
  });

  test('T67 a response is never asked for twice, not even an error', async () => {
    const { ask, left } = start();
    await ask(errand('questions'), { violation: 'Violation of backoff parameter' });
    expect(left.length).toBe(1);
  });

  test('a violation shuts the token out for as long as its message says', async () => {
    const { clock, ask } = start();
    const violation = 'too many requests from this IP, more requests available in 120 seconds';
    await ask(errand('questions'), { violation });
    await expect(ask(errand('info'))).rejects.toMatchObject(paused(121));
    await ask(errand('info', 'two'));
    await clock.pass(121_000);
    await ask(errand('info'));
  });

  test('a violation that names no time counts as half a minute', async () => {
    const { ask } = start();
    await ask(errand('questions'), { violation: 'simply too much' });
    await expect(ask(errand('questions'))).rejects.toMatchObject(paused(31));
  });

  test('T68 with no quota left nothing is sent until a day after the first call', async () => {
    const { clock, ask } = start();
    await ask(errand('questions'), { quotaRemaining: 1 });
    await clock.pass(3_600_000);
    await ask(errand('questions'), { quotaRemaining: 0 });
    const refusal: unknown = await ask(errand('info')).catch((error: unknown) => error);
    expect(refusal).toMatchObject(paused(23 * 3600));
    expect((refusal as Error).message).toBe(
      'The quota is used up. The API does not say when it resets: at most a day after the first call. It ends in about 23 hours.',
    );
    await clock.pass(23 * 3_600_000);
    await ask(errand('info'));
  });

  test('T68 no pause is longer than a day, whatever is said', async () => {
    const { ask } = start();
    await ask(errand('questions'), { backoff: 1e12 });
    await expect(ask(errand('questions'))).rejects.toMatchObject(paused(86_400));
  });

  test('a pause that was capped is said to be', async () => {
    const { ask } = start();
    await ask(errand('questions'), { backoff: 86_400, isCapped: true });
    await expect(ask(errand('questions'))).rejects.toThrow('an implausibly long pause');
  });

  test.each([86_400_000, -86_400_000])(
    'T68 a clock set by %d ms changes no pause',
    async (jump) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const limiter = createRateLimiter(steadyClock);
      const ask = (said: LimitSignals) =>
        limiter.schedule(
          errand('search'),
          () => Promise.resolve(said),
          () => said,
        );
      await ask({ backoff: 10 });
      vi.setSystemTime(Date.now() + jump);
      await expect(ask({})).rejects.toMatchObject(paused(11));
      vi.useRealTimers();
    },
  );
});

/** No more than ten in any second. */
function expectSparse(departures: readonly number[]) {
  const sorted = departures.toSorted((one, other) => one - other);
  for (const [index, at] of sorted.entries()) {
    expect((sorted[index + 10] ?? Infinity) - at).toBeGreaterThanOrEqual(1000);
  }
}
