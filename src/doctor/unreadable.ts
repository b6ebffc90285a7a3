import type { Mispasted, Unreadable } from '../exchange/failures.ts';
import type { Received } from '../exchange/outcome.ts';
import type { Case } from './case.ts';

export interface UnreadableResponse {
  readonly why: Unreadable | Mispasted;
  readonly received: Received;
}

/** The first response that could not be read; one with a status from 300 to 399 is a redirect, whatever its body. */
export function findUnreadable({ calls }: Case): UnreadableResponse | undefined {
  for (const { outcome } of calls) {
    if (outcome.kind !== 'unreadable') continue;
    const { why, received } = outcome;
    const isRedirect = received.status >= 300 && received.status < 400;
    return { why: isRedirect ? 'redirect' : why, received };
  }
  return undefined;
}
