// This file keeps the limits of one person in a Durable Object, so that they hold whichever instance the person comes to. It
// keeps moments, and names that are hashes: no token, no address, nothing of what was asked for.
import { endOf } from '../server/relay/cooldowns.ts';
import type { SavedCooldowns } from '../server/relay/cooldowns.ts';
import { createMemoryLimits } from '../server/relay/memory-limits.ts';
import type { MemoryLimits } from '../server/relay/memory-limits.ts';
import type { LimitSignals } from '../server/relay/rate-limits.ts';

/** What an instance asks or tells the object of a person. */
export interface LimitsMessage {
  readonly method: string;
  /** Calls that may leave within any second. */
  readonly perSecond: number;
  /** What a response said; without it, a call would like to leave. */
  readonly signals?: LimitSignals;
}

/** The state of a Durable Object, as far as it is used here. */
export interface ObjectState {
  readonly storage: {
    readonly get: (name: string) => Promise<unknown>;
    readonly put: (name: string, value: unknown) => Promise<void>;
    readonly deleteAll: () => Promise<void>;
    readonly setAlarm: (moment: number) => Promise<void>;
  };
}

const stored = 'cooldowns';

/** What leaves within a second is remembered in memory only: an object that is moved or restarted begins a new second. */
export class PersonLimits {
  readonly #storage: ObjectState['storage'];
  #limits: MemoryLimits | undefined;
  #saved = '';

  constructor({ storage }: ObjectState) {
    this.#storage = storage;
  }

  async fetch(request: Request): Promise<Response> {
    const { method, perSecond, signals } = (await request.json()) as LimitsMessage;
    const limits = await this.#load(perSecond);
    if (signals) limits.note('', method, signals);
    const answer = signals ? {} : limits.take('', method);
    await this.#save(limits.save());
    return Response.json(answer);
  }

  /** Comes once all pauses have ended. */
  async alarm(): Promise<void> {
    this.#saved = '';
    await this.#storage.deleteAll();
  }

  async #load(perSecond: number): Promise<MemoryLimits> {
    const saved = this.#limits ? undefined : await this.#storage.get(stored);
    // Another request may have come first while this one waited.
    this.#limits ??= createMemoryLimits({
      now: Date.now,
      perSecond,
      saved: saved as SavedCooldowns | undefined,
    });
    return this.#limits;
  }

  async #save(cooldowns: SavedCooldowns): Promise<void> {
    const text = JSON.stringify(cooldowns);
    const end = endOf(cooldowns);
    if (text === this.#saved || end === undefined) return;
    this.#saved = text;
    await this.#storage.put(stored, cooldowns);
    await this.#storage.setAlarm(end + 1000);
  }
}
