import { prepareRequest } from './exchange.ts';
import type { PreparedRequest } from './exchange.ts';

/**
 * Whether a form would have sent the same bytes to the same place at the moment of the earlier request: `7d` is the same
 * `7d` although the clock has gone on since.
 */
export function sendsSameRequest(
  { request, draft, clock }: PreparedRequest,
  earlier: PreparedRequest,
): boolean {
  const then = prepareRequest(draft, request.destination, { ...clock, now: earlier.clock.now });
  return wireOf(then) === wireOf(earlier);
}

function wireOf({ request }: PreparedRequest): string {
  const { destination, verb, url, form, header, extraHeaders } = request;
  return JSON.stringify([destination.target.id, verb, url, form, header, extraHeaders]);
}
