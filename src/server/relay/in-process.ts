// This file is the relay without a server around it, for a command that makes a call of its own.
import { relayedRecipe } from '../../exchange/relay.ts';
import { TransportError } from '../../exchange/thrown-errors.ts';
import type { Transport } from '../../exchange/transport.ts';
import { teamAt } from '../../request/target.ts';
import { createUpstream } from '../upstream/upstream.ts';
import { limitCalls } from './limit-calls.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { readRecipe } from './read-recipe.ts';
import { callerNames, createSession } from './session.ts';
import { steadyClock } from './steady-clock.ts';

interface OwnRelay {
  /** The origin of the API. */
  readonly upstream: string;
  readonly allowsWrites: boolean;
}

/** Carries requests to the API by the rules of the relay: each is made anew from its recipe, and goes to this origin or nowhere. */
export function throughOwnRelay({ upstream, allowsWrites }: OwnRelay): Transport {
  const target = teamAt(upstream);
  const limiter = createRateLimiter(steadyClock);
  const call = limitCalls({ call: createUpstream(), allowsWrites, limiter });
  const nameOf = callerNames(createSession());
  return (asked) => {
    const request = readRecipe(JSON.stringify(relayedRecipe(asked.request)), target);
    if (request) return call({ ...asked, request, caller: nameOf(asked.token) });
    return Promise.reject(new TransportError('unsent', leadsElsewhere));
  };
}

const leadsElsewhere =
  'The values would make another address: expected none that is a path of its own, such as “..”.';
