import { afterEach, expect, test, vi } from 'vitest';
import { addressStyles } from '../../src/request/target.ts';
import { tokens } from '../../src/sandbox/auth/tokens.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { faults } from '../../src/sandbox/http/faults/faults.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { askSandbox, demoCase, examineAll, idsOf } from '../support/builders/doctor.ts';
import { buildSampleWorld } from '../support/builders/sample-world.ts';
import { worldNow } from '../support/builders/world.ts';

const world = buildSampleWorld();

function open() {
  return createSandbox({ world, now: () => worldNow, limits: { ...noLimits, quota: 10_000 } });
}

afterEach(() => {
  vi.useRealTimers();
});

/** Each token, what examining it ends in, and with a write. */
const simulatedTokens = [
  ['sandbox-pat', 'works', 'works'],
  ['sandbox-read-only', 'works', 'read-only'],
  ['sandbox-expired', 'expired', 'expired'],
  ['sandbox-revoked', 'deleted', 'deleted'],
  ['sandbox-other-team', 'other-team', 'other-team'],
  ['sandbox-free-plan', 'free-plan', 'free-plan'],
  ['sandbox-compromised', 'compromised', 'compromised'],
  ['sandbox-low-quota', 'low-quota', 'low-quota'],
  ['sandbox-throttled', 'throttled', 'throttled'],
  ['anything-else', 'token-unknown', 'token-unknown'],
] as const;

test.each(simulatedTokens)('%s: %s, and with a write %s', async (token, reading, writing) => {
  for (const style of addressStyles) {
    const read = await examineAll({ ...demoCase, token, style }, askSandbox(open()));
    expect(read.diagnosis.verdict.id).toBe(reading);
    expect(idsOf(read.diagnosis)).toEqual(reading === 'works' ? [] : [reading]);
    const written = await examineAll({ ...demoCase, token, style }, askSandbox(open()), true);
    expect(written.diagnosis.verdict.id).toBe(writing);
    expect(Math.max(read.tries, written.tries)).toBe(1);
  }
});

test('every token of the sandbox is in the table', () => {
  const known = simulatedTokens
    .map(([token]) => token)
    .filter((token) => token !== 'anything-else');
  expect(tokens.map(({ token }) => token)).toEqual(known);
});

test('a preview stores nothing', async () => {
  const sandbox = open();
  const count = async () => {
    const headers = { 'x-api-access-token': 'sandbox-pat' };
    const url = 'http://127.0.0.1/2.3/questions?team=demo&filter=total';
    const response = await sandbox(new Request(url, { headers }));
    return new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
  };
  const before = await count();
  const { diagnosis } = await examineAll(demoCase, askSandbox(sandbox), true);
  expect(diagnosis.tokenStatus.writes).toBe(true);
  expect(await count()).toBe(before);
});

test('a wrong slug is one call with the token, and no other slug is tried', async () => {
  const { diagnosis, tries } = await examineAll({ ...demoCase, team: 'demos' }, askSandbox(open()));
  expect([diagnosis.verdict.id, tries]).toEqual(['team-unknown', 1]);
});

/** Each fault and what examining over it ends in. */
const misbehaviours = {
  slow: 'slow',
  drip: 'slow',
  // A handler in the page breaks without a name; over a socket it is `invalid-response-incomplete`.
  reset: 'transport-error-browser',
  'truncated-gzip': 'invalid-response-bad-encoding',
  'gzip-header-plain-body': 'works',
  'plain-body': 'works',
  'block-page': 'edge-blocked',
  'html-502': 'edge-down',
  'html-503': 'edge-down',
  redirect: 'redirect',
  'wrong-type': 'invalid-response-wrong-type',
  'invalid-json': 'invalid-response-not-json',
  'invalid-utf-8': 'invalid-response-bad-utf8',
  empty: 'invalid-response-empty',
  large: 'heavy-response',
  'no-error-name': 'bad-parameter',
  'no-wrapper': 'invalid-response-no-wrapper',
  'error-400': 'bad-parameter',
  'error-401': 'token-missing',
  'error-402': 'token-unknown',
  'error-403': 'denied',
  'error-404': 'no-method',
  'error-405': 'key-required',
  'error-406': 'compromised',
  'error-407': 'write-failed',
  'error-409': 'duplicate',
  'error-500': 'internal-error',
  'error-502': 'throttled',
  'error-503': 'unavailable',
};

test.each(Object.entries(misbehaviours))(
  'the fault %s: %s (T60, T61)',
  async (fault, id) => {
    if (id === 'slow') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const examined = examineAll(demoCase, askSandbox(open(), fault));
    const { diagnosis } = id === 'slow' ? await passTime(examined) : await examined;
    expect(diagnosis.verdict.id).toBe(id);
    expect(idsOf(diagnosis)).toEqual(id === 'works' ? [] : [id]);
  },
  60_000,
);

/** Moves the clock on until it is done. */
async function passTime<T>(work: Promise<T>): Promise<T> {
  const end = Symbol('not yet');
  for (;;) {
    await vi.advanceTimersByTimeAsync(250);
    const result = await Promise.race([
      work,
      new Promise<typeof end>((resolve) => setImmediate(resolve, end)),
    ]);
    if (result !== end) return result;
  }
}

test('every fault of the sandbox is in the table', () => {
  expect(faults.map(({ id }) => id)).toEqual(Object.keys(misbehaviours));
});
