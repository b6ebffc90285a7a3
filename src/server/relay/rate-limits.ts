// This file is what is asked before a call leaves and told after it: whoever keeps the limits, in memory or elsewhere.
import type { Cooldown } from './cooldowns.ts';

/** What a response says about further calls. */
export interface LimitSignals {
  /** Seconds before the same method is called again. */
  readonly backoff?: number;
  /** The API asked for an implausible pause. */
  readonly isCapped?: boolean;
  readonly quotaRemaining?: number;
  /** The message of an error named throttle_violation. */
  readonly violation?: string;
}

/** Whether a call may leave now, and if not, in how many milliseconds to ask again or which pause is in the way. */
export type Turn =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'paused'; readonly pause: Cooldown };

export interface RateLimits {
  /** Calls of one lane leave one after the other; those of none, as they are let. */
  readonly laneOf: (caller: string) => string | undefined;
  /** The pause that is known of without asking elsewhere. */
  readonly pauseOf: (caller: string, method: string) => Cooldown | undefined;
  /** Counts a call as gone if it may go. */
  readonly take: (caller: string, method: string) => Turn | Promise<Turn>;
  readonly note: (caller: string, method: string, signals: LimitSignals) => void | Promise<void>;
}
