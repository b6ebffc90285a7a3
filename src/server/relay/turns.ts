// This file makes calls wait until they may leave: one after the other in each lane, so that none is overtaken.
import { TransportError } from '../../exchange/thrown-errors.ts';
import type { Cooldown } from './cooldowns.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SteadyClock } from './steady-clock.ts';

/** Who calls what. */
export interface Departure {
  readonly caller: string;
  readonly method: string;
  readonly signal: AbortSignal;
}

/** Resolves as soon as a call may leave. Throws a `TransportError` for the reason `paused` when it may not for longer. */
export type Depart = (departure: Departure) => Promise<void>;

interface Turns {
  readonly clock: SteadyClock;
  readonly limits: RateLimits;
  /** Milliseconds that a call waits at most. */
  readonly longest?: number;
}

/** Makes the lanes. */
export function createTurns({ clock, limits, longest = Infinity }: Turns): Depart {
  const lanes = new Map<string, Promise<unknown>>();

  const leave = async ({ caller, method, signal }: Departure, since: number) => {
    for (;;) {
      signal.throwIfAborted();
      const turn = await limits.take(caller, method);
      if (turn.kind === 'go') return;
      if (turn.kind === 'paused') throw paused(turn.pause);
      const { milliseconds } = turn;
      if (clock.now() + milliseconds - since > longest) throw overfull(milliseconds);
      await clock.wait(milliseconds, signal);
    }
  };

  return async (departure) => {
    const known = limits.pauseOf(departure.caller, departure.method);
    if (known) throw paused(known);
    const lane = limits.laneOf(departure.caller);
    const since = clock.now();
    if (lane === undefined) return leave(departure, since);
    const mine = (lanes.get(lane) ?? Promise.resolve()).then(() => leave(departure, since));
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (lanes.get(lane) === settled) lanes.delete(lane);
      });
    lanes.set(lane, settled);
    return mine;
  };
}

function paused({ detail, remaining }: Cooldown): TransportError {
  return new TransportError('paused', detail, Math.ceil(remaining / 1000));
}

function overfull(milliseconds: number): TransportError {
  return new TransportError(
    'paused',
    'Too many calls wait for their turn already. Wait until they are through, then run it again.',
    Math.ceil(milliseconds / 1000),
  );
}
