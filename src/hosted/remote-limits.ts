// This file asks the object that keeps somebody's limits, from whichever instance the person comes to.
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
  /** What is limited, which has objects of its own. */
  readonly name: string;
  readonly keyOf: KeyOf;
  /** Calls that may leave within any second. */
  readonly perSecond: number;
}

/** Makes limits that hold for all instances. */
export function createRemoteLimits(options: RemoteOptions): RateLimits {
  const { namespace, name, keyOf, perSecond } = options;
  const methods = new Map<string, string>();

  const nameOfMethod = async (method: string) => {
    const hash = methods.get(method) ?? (await keyOf(method));
    // There are as many as the catalog has.
    methods.set(method, hash);
    return hash;
  };

  const tell = async (caller: string, method: string, signals?: LimitSignals): Promise<unknown> => {
    const message: LimitsMessage = {
      caller,
      method: await nameOfMethod(method),
      perSecond,
      ...(signals && { signals }),
    };
    // A database each would be much for a few moments: callers whose hashes begin alike share one.
    const id = namespace.idFromName(`${name} ${caller.slice(0, 1)}`);
    const body = JSON.stringify(message);
    const response = await namespace
      .get(id)
      .fetch(new Request('https://limits/', { method: 'POST', body }));
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
