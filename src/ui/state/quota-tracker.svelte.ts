import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Outcome } from '../../exchange/outcome.ts';
import { longestBackoff, methodOf } from '../../exchange/throttle.ts';
import type { Target } from '../../request/target.ts';

export interface QuotaUsage {
  readonly remaining: number;
  readonly max: number | undefined;
  /** What was left when the page first saw it. */
  readonly first: number;
  /** Epoch milliseconds of that. */
  readonly since: number;
}

/** Milliseconds between two ticks while a pause lasts. */
const tick = 250;

/** The quota of each target and the pauses that the API asked for, as far as this page has seen them. */
export class QuotaTracker {
  readonly #clock: () => number;
  #quotas = $state.raw<Readonly<Partial<Record<Target['id'], QuotaUsage>>>>({});
  /** Epoch milliseconds, by target and method. */
  #pauses = $state.raw<Readonly<Record<string, number>>>({});
  #now = $state.raw(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `now` gives epoch milliseconds. */
  constructor(now: () => number) {
    this.#clock = now;
  }

  quotaOf(target: Target): QuotaUsage | undefined {
    return this.#quotas[target.id];
  }

  /** Whole seconds until the method may be called again; 0 when it may. */
  pauseOf(target: Target, endpoint: Endpoint): number {
    const until = this.#pauses[keyOf(target, endpoint)] ?? 0;
    return Math.max(0, Math.ceil((until - this.#now) / 1000));
  }

  record(target: Target, endpoint: Endpoint, outcome: Outcome): void {
    if (outcome.kind === 'success') {
      const { quotaRemaining: remaining, quotaMax: max, backoff } = outcome.summary;
      if (remaining !== undefined) this.#noteQuota(target, remaining, max);
      // One second more than asked for: the clocks are not the same.
      if (backoff !== undefined && backoff > 0) this.#pause(target, endpoint, backoff + 1);
    } else if (outcome.kind === 'transport-error' && outcome.pause !== undefined) {
      this.#pause(target, endpoint, outcome.pause);
    }
  }

  /** Forgets a target, whose calls count anew. */
  forget(target: Target): void {
    this.#quotas = { ...this.#quotas, [target.id]: undefined };
    this.#pauses = Object.fromEntries(
      Object.entries(this.#pauses).filter(([key]) => !key.startsWith(`${target.id} `)),
    );
  }

  #noteQuota(target: Target, remaining: number, max: number | undefined): void {
    const seen = this.#quotas[target.id];
    // More than before: a new day has begun, or it is the quota of another token.
    const isNew = !seen || remaining > seen.remaining;
    const { first, since } = isNew ? { first: remaining, since: this.#clock() } : seen;
    this.#quotas = { ...this.#quotas, [target.id]: { remaining, max, first, since } };
  }

  #pause(target: Target, endpoint: Endpoint, seconds: number): void {
    this.#now = this.#clock();
    // No pause is longer than a day, whatever the API says.
    const until = this.#now + Math.min(seconds, longestBackoff) * 1000;
    this.#pauses = { ...this.#pauses, [keyOf(target, endpoint)]: until };
    this.#timer ??= setInterval(() => this.#look(), tick);
  }

  #look(): void {
    this.#now = this.#clock();
    if (Object.values(this.#pauses).some((until) => until > this.#now)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

function keyOf(target: Target, endpoint: Endpoint): string {
  return `${target.id} ${methodOf(endpoint)}`;
}
