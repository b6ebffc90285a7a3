import type { PastedTextReason, InvalidResponseReason } from '../exchange/failures.ts';
import type { DecodedResponse } from '../exchange/outcome.ts';
import type { DoctorCase } from './doctor-case.ts';

export interface InvalidResponse {
  readonly reason: InvalidResponseReason | PastedTextReason;
  readonly received: DecodedResponse;
}

/** The first response that could not be read; one with a status from 300 to 399 is a redirect, whatever its body. */
export function findInvalidResponse({ calls }: DoctorCase): InvalidResponse | undefined {
  for (const { outcome } of calls) {
    if (outcome.kind !== 'invalid-response') continue;
    const { reason, received } = outcome;
    const isRedirect = received.status >= 300 && received.status < 400;
    return { reason: isRedirect ? 'redirect' : reason, received };
  }
  return undefined;
}
