// This file finds the answers that could not be read.
import type { Mispasted, DecodedResponse, Unreadable } from '../exchange/outcome.ts';
import type { Case } from './case.ts';

export interface UnreadableAnswer {
  readonly reason: Unreadable | Mispasted;
  readonly received: DecodedResponse;
}

/** The first answer that could not be read; any answer that sends elsewhere is a redirect, whatever its body is. */
export function findUnreadable({ calls }: Case): UnreadableAnswer | undefined {
  for (const { outcome } of calls) {
    if (outcome.kind !== 'unreadable') continue;
    const { reason, received } = outcome;
    const isRedirect = received.status >= 300 && received.status < 400;
    return { reason: isRedirect ? 'redirect' : reason, received };
  }
  return undefined;
}
