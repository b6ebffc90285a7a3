// This file keeps the limits of some people in a Durable Object, so that they hold whichever instance a person comes to. It
// keeps moments, and names that are hashes: no token, no address, nothing of what was asked for.
import { endOf } from '../server/relay/cooldowns.ts';
import type { SavedCooldowns } from '../server/relay/cooldowns.ts';
import { createMemoryLimits } from '../server/relay/memory-limits.ts';
import type { MemoryLimits } from '../server/relay/memory-limits.ts';
import type { LimitSignals } from '../server/relay/rate-limits.ts';

/** What an instance asks or tells the object of a person. */
export interface LimitsMessage {
  readonly caller: string;
  readonly method: string;
  /** Calls of a caller that may leave within any second: the same in all messages to one object. */
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
/** People and methods of theirs that one object remembers at most. */
const most = 10_000;
/** Milliseconds in which the first calls of a day are gathered, before they are written: a write takes longer than a call. */
const gathering = 1000;

/** What leaves within a second is remembered in memory only: an object that is moved or restarted begins a new second. */
export class PersonLimits {
  readonly #storage: ObjectState['storage'];
  #limits: MemoryLimits | undefined;
  #saved = '';
  #isGathering = false;

  constructor({ storage }: ObjectState) {
    this.#storage = storage;
  }

  async fetch(request: Request): Promise<Response> {
    const { caller, method, perSecond, signals } = (await request.json()) as LimitsMessage;
    const limits = await this.#load(perSecond);
    if (signals) {
      limits.note(caller, method, signals);
      await this.#save();
      return Response.json({});
    }
    const turn = limits.take(caller, method);
    this.#saveSoon();
    return Response.json(turn);
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
      isShared: false,
      most,
      saved: saved as SavedCooldowns | undefined,
    });
    return this.#limits;
  }

  #saveSoon(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    setTimeout(() => {
      this.#isGathering = false;
      void this.#save();
    }, gathering);
  }

  async #save(): Promise<void> {
    const cooldowns = this.#limits?.save();
    const end = cooldowns && endOf(cooldowns);
    const text = JSON.stringify(cooldowns);
    if (text === this.#saved || end === undefined) return;
    this.#saved = text;
    // Begun together, they are written together.
    await Promise.all([this.#storage.put(stored, cooldowns), this.#storage.setAlarm(end + 1000)]);
  }
}
