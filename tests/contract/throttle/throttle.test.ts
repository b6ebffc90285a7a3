import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { noLimits, defaultLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { askTeam, getError, getWrapper } from '../../support/builders/wrapper.ts';
import { longText, longTitle, expectRefusal, reset, write } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

let now = worldNow;
const world = buildSampleWorld();
const search = ['/search', { tagged: 'python' }] as const;

const backoff = { ...noLimits, heavyCalls: 3 };

describeTransports({ world, now: () => now, limits: backoff }, ({ ask }) => {
  test('a heavy method asks for a pause, and is refused before it has passed', async () => {
    await reset(ask);
    expect(await getWrapper(ask, ...search)).not.toHaveProperty('backoff');
    expect(await getWrapper(ask, ...search)).not.toHaveProperty('backoff');
    const { text } = await askTeam(ask, ...search);
    expect(text).toMatch(/"has_more":false,"backoff":10,"quota_max":/);
    now += 9;
    expect(await getError(ask, ...search)).toEqual({
      error_id: 502,
      error_message: 'Violation of backoff parameter',
      error_name: 'throttle_violation',
    });
    now += 1;
    expect(await getWrapper(ask, ...search)).not.toHaveProperty('backoff');
    expect(await getWrapper(ask, ...search)).not.toHaveProperty('backoff');
    expect(await getWrapper(ask, ...search)).toMatchObject({ backoff: 10 });
  });

  test('calls of more than a minute ago do not count', async () => {
    await reset(ask);
    await getWrapper(ask, ...search);
    await getWrapper(ask, ...search);
    now += 61;
    expect(await getWrapper(ask, ...search)).not.toHaveProperty('backoff');
  });

  test('one method does not wait for another', async () => {
    await reset(ask);
    for (let call = 0; call < 3; call += 1) await getWrapper(ask, ...search);
    expect(await getWrapper(ask, '/similar', { title: 'keys' })).not.toHaveProperty('backoff');
    expect(await getWrapper(ask, '/questions')).not.toHaveProperty('backoff');
  });

  test('/me counts as the user', async () => {
    await reset(ask);
    await getWrapper(ask, '/me/timeline');
    await getWrapper(ask, '/users/1/timeline');
    expect(await getWrapper(ask, '/me/timeline')).toMatchObject({ backoff: 10 });
    expect(await getError(ask, '/users/2;3/timeline')).toMatchObject({ error_id: 502 });
  });

  test('a light method never asks for a pause', async () => {
    for (let call = 0; call < 10; call += 1) {
      expect(await getWrapper(ask, '/questions')).not.toHaveProperty('backoff');
    }
  });
});

/** A second lasts a twentieth of one here: long enough for a burst to pile up. */
const clock = {
  now: () => now,
  wait: async (seconds: number) => {
    await sleep(seconds * 50);
    now += seconds;
  },
};

describeTransports({ world, ...clock, limits: defaultLimits }, ({ ask }) => {
  test('beyond 30 requests a second the edge responds with a page, for half a minute', async () => {
    await reset(ask);
    const burst = Array.from({ length: 60 }, () => askTeam(ask, '/questions'));
    const refused = (await Promise.all(burst)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    const [{ headers, plain } = await askTeam(ask, '/questions')] = refused;
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(headers.get('cf-ray')).toMatch(/^[\da-f]{16}-/);
    expect(plain).toContain('Ray ID');
    now += 25;
    expect((await askTeam(ask, '/questions')).status).toBe(429);
    now += 5;
    expect((await askTeam(ask, '/questions')).status).toBe(200);
  });

  test('a page of another site that asks too often shuts out only the likes of it', async () => {
    await reset(ask);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const statusOf = async (headers: Readonly<Record<string, string>>) =>
      (await ask('/2.3/errors', { headers })).status;
    await Promise.all(Array.from({ length: 60 }, () => statusOf(foreign)));
    expect(await statusOf(foreign)).toBe(429);
    expect(await statusOf({})).toBe(200);
  });

  test('a client that waits for each response is held up and never dropped', async () => {
    await reset(ask);
    const begin = now;
    for (let call = 0; call < 100; call += 1) {
      expect((await askTeam(ask, '/errors')).status).toBe(200);
    }
    expect(now - begin).toBeCloseTo(3);
  });

  test('29 requests a second may go on', async () => {
    await reset(ask);
    const begin = now;
    for (let call = 0; call < 100; call += 1) {
      now += 1 / 29;
      expect((await askTeam(ask, '/errors')).status).toBe(200);
    }
    expect(now - begin).toBeCloseTo(100 / 29);
  });

  test('an article a minute', async () => {
    await reset(ask);
    const article = (title: string) => ({
      ...{ title, body: longText, tags: 'python', article_type: 'policy' },
    });
    await write(ask, { path: '/articles/add', form: article(longTitle) });
    now += 59;
    expect(await expectRefusal(ask, '/articles/add', article(`${longTitle}?`))).toMatchObject({
      error_id: 502,
      error_name: 'throttle_violation',
    });
    now += 1;
    await write(ask, { path: '/articles/add', form: article(`${longTitle}?`) });
  });
});
