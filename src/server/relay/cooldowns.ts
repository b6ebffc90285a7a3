// This file remembers until when a method may not be called, and since when a caller has been calling.
import { keepIn } from './bounded-map.ts';

export interface Cooldown {
  /** Milliseconds until it ends. */
  readonly remaining: number;
  /** Two sentences for the person. */
  readonly detail: string;
}

const reasons = {
  backoff: 'The API asked for a pause before this method is called again.',
  capped: 'The API asked for an implausibly long pause; the explorer waits a day.',
  violation: 'The API has locked this token out after too many calls.',
  quota:
    'The quota is used up. The API does not say when it resets: at most a day after the first call.',
} as const;

interface Pause {
  readonly until: number;
  readonly reason: keyof typeof reasons;
}

/** All that is remembered, to be kept elsewhere: names, moments and reasons. */
export interface SavedCooldowns {
  readonly pauses: readonly (readonly [name: string, pause: Pause])[];
  readonly begun: readonly (readonly [caller: string, moment: number])[];
}

const day = 86_400_000;

interface Memory {
  /** In milliseconds, and as steady as what is remembered. */
  readonly now: () => number;
  /** Names that are remembered at most; the oldest makes room. */
  readonly most: number;
  readonly saved?: SavedCooldowns | undefined;
}

/** Makes the memory. */
export function createCooldowns({ now, most, saved }: Memory) {
  const pauses = new Map(saved?.pauses);
  const begun = new Map(saved?.begun);

  const age = (caller: string) => {
    const since = now() - (begun.get(caller) ?? now());
    return since < day ? since : 0;
  };

  return {
    /** The pause of these that ends last, if any has not ended. */
    longest: (...names: readonly string[]): Cooldown | undefined => {
      const [last] = names
        .flatMap((name) => pauses.get(name) ?? [])
        .toSorted((one, other) => other.until - one.until);
      const remaining = (last?.until ?? -Infinity) - now();
      return last && remaining > 0
        ? { remaining, detail: `${reasons[last.reason]} It ends in ${spell(remaining)}.` }
        : undefined;
    },
    /** Adds a pause; one that ends later stays. */
    add: (name: string, length: number, reason: Pause['reason']): void => {
      const until = now() + length;
      if ((pauses.get(name)?.until ?? -Infinity) >= until) return;
      keepIn(pauses, name, { until, reason }, most);
    },
    /** Notes a call: a day of the quota begins with the first. */
    begin: (caller: string): void => {
      if (!begun.has(caller) || now() - (begun.get(caller) ?? 0) >= day)
        keepIn(begun, caller, now(), most);
    },
    /** Milliseconds since the day of the caller began. */
    age,
    /** What has not ended. */
    save: (): SavedCooldowns => ({
      pauses: [...pauses].filter(([, { until }]) => until > now()),
      begun: [...begun].filter(([, moment]) => now() - moment < day),
    }),
  };
}

/** When the last of it ends, in the milliseconds that it was remembered in; undefined for nothing. */
export function endOf({ pauses, begun }: SavedCooldowns): number | undefined {
  const ends = [...pauses.map(([, { until }]) => until), ...begun.map(([, since]) => since + day)];
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function spell(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`;
}
