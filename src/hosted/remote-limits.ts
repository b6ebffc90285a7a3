// This file asks the object of a person about limits, from whichever instance the person comes to.
import type { LimitSignals, RateLimits, Turn } from '../server/relay/rate-limits.ts';
import type { KeyOf } from './person-key.ts';
import type { LimitsMessage } from './person-limits.ts';

/** A namespace of Durable Objects, as far as it is used here. */
export interface LimitsNamespace {
  readonly idFromName: (name: string) => unknown;
  readonly get: (id: unknown) => { readonly fetch: (request: Request) => Promise<Response> };
}

interface RemoteOptions {
  readonly namespace: LimitsNamespace;
  readonly keyOf: KeyOf;
  /** Calls that may leave within any second. */
  readonly perSecond: number;
}

/** Makes limits that hold for all instances. */
export function createRemoteLimits({ namespace, keyOf, perSecond }: RemoteOptions): RateLimits {
  const tell = async (caller: string, method: string, signals?: LimitSignals): Promise<unknown> => {
    const message: LimitsMessage = {
      method: await keyOf(method),
      perSecond,
      ...(signals && { signals }),
    };
    const object = namespace.get(namespace.idFromName(caller));
    const body = JSON.stringify(message);
    const response = await object.fetch(new Request('https://limits/', { method: 'POST', body }));
    return response.json();
  };
  return {
    // On Workers, a request that waits for another one hangs when that one's client goes away.
    laneOf: () => undefined,
    pauseOf: () => undefined,
    take: async (caller, method) => (await tell(caller, method)) as Turn,
    note: async (caller, method, signals) => {
      if (limitsSomething(signals)) await tell(caller, method, signals);
    },
  };
}

/** Most responses say only how much is left. */
function limitsSomething({ backoff, violation, quotaRemaining }: LimitSignals): boolean {
  return backoff !== undefined || violation !== undefined || quotaRemaining === 0;
}
