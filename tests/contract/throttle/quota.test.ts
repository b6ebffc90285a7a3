import { expect, test } from 'vitest';
import { createQuotaCounter } from '../../../src/sandbox/throttle/quota.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildWorld, worldNow } from '../../support/builders/world.ts';
import { getError, getWrapper } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

let now = worldNow;

const limits = { ...noLimits, quota: 2 };

describeTransports({ world: buildWorld(), now: () => now, limits }, ({ ask }) => {
  test('the quota ends, and comes back a day after its first request', async () => {
    now = worldNow;
    expect(await getWrapper(ask, '/users')).toMatchObject({ quota_max: 2, quota_remaining: 1 });
    now += 3600;
    expect(await getWrapper(ask, '/users')).toMatchObject({ quota_remaining: 0 });
    expect(await getError(ask, '/users')).toEqual({
      error_id: 502,
      error_message: 'too many requests from this IP, more requests available in 82800 seconds',
      error_name: 'throttle_violation',
    });
    now += 82_800;
    expect(await getWrapper(ask, '/users')).toMatchObject({ quota_remaining: 1 });
  });
});

describeTransports({ world: buildWorld(), now: () => worldNow, limits: noLimits }, ({ ask }) => {
  test('without limits, the quota is told as usual and never ends', async () => {
    expect(await getWrapper(ask, '/users')).toMatchObject({
      quota_max: 10_000,
      quota_remaining: 9_999,
    });
  });
});

test('a quota without end starts anew once it is used up', () => {
  const count = createQuotaCounter(() => worldNow);
  const told = Array.from({ length: 10_001 }, () => count('', Infinity).remaining);
  expect(told.slice(-3)).toEqual([1, 0, 9_999]);
});
