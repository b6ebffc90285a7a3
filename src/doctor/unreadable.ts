import type { Mispasted, Unreadable } from '../exchange/failures.ts';
import type { DecodedResponse } from '../exchange/outcome.ts';
import type { Case } from './case.ts';

export interface UnreadableResponse {
  readonly reason: Unreadable | Mispasted;
  readonly received: DecodedResponse;
}

/** The first response that could not be read; one with a status from 300 to 399 is a redirect, whatever its body. */
export function findUnreadable({ calls }: Case): UnreadableResponse | undefined {
  for (const { outcome } of calls) {
    if (outcome.kind !== 'unreadable') continue;
    const { reason, received } = outcome;
    const isRedirect = received.status >= 300 && received.status < 400;
    return { reason: isRedirect ? 'redirect' : reason, received };
  }
  return undefined;
}
