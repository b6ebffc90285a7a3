// This file remembers until when a method may not be called, and since when a caller has been calling.

export interface Cooldown {
  /** Milliseconds until it ends. */
  readonly remaining: number;
  /** Two sentences for the person. */
  readonly detail: string;
}

interface Pause {
  readonly until: number;
  readonly what: string;
}

const day = 86_400_000;
/** More than one person's tokens and methods come to. */
const most = 1000;

/** Makes the memory; `now` is steady and in milliseconds. */
export function createCooldowns(now: () => number) {
  const kept = new Map<string, Pause>();
  const begun = new Map<string, number>();

  const age = (caller: string) => {
    const since = now() - (begun.get(caller) ?? now());
    return since < day ? since : 0;
  };

  return {
    /** The pause of these that ends last, if any has not ended. */
    longest: (...names: readonly string[]): Cooldown | undefined => {
      const last = names
        .map((name) => kept.get(name) ?? { until: -Infinity, what: '' })
        .reduce((one, other) => (other.until > one.until ? other : one));
      const remaining = last.until - now();
      return remaining > 0
        ? { remaining, detail: `${last.what} It ends in ${spell(remaining)}.` }
        : undefined;
    },
    /** Adds a pause; one that ends later stays. */
    add: (name: string, length: number, what: string): void => {
      const until = now() + length;
      if ((kept.get(name)?.until ?? -Infinity) >= until) return;
      keep(kept, name, { until, what });
    },
    /** Notes a call: a day of the quota begins with the first. */
    begin: (caller: string): void => {
      if (!begun.has(caller) || now() - (begun.get(caller) ?? 0) >= day) keep(begun, caller, now());
    },
    /** Milliseconds since the day of the caller began. */
    age,
  };
}

/** The oldest makes room. */
function keep<Value>(map: Map<string, Value>, name: string, value: Value): void {
  map.delete(name);
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

function spell(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`;
}
