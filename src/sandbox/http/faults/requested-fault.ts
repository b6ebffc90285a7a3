import { accessDeniedError, ApiError, badParameterError } from '../api-error.ts';
import type { TakeSlot } from '../connection-slots.ts';
import type { Cors } from '../cors.ts';
import { isCrossSite } from '../cross-site.ts';
import { faultHeader } from './fault.ts';
import type { RequestedFault } from './fault.ts';
import { faults } from './faults.ts';

/** Gives the fault that a request asks for; throws when it cannot be had. HEAD has no body that could go wrong. */
export function readFault(
  request: Request,
  cors: Cors,
  takeSlot: TakeSlot,
): RequestedFault | undefined {
  const id = request.headers.get(faultHeader);
  if (!id) return undefined;
  // Who writes a client that runs in a page of another origin has opened the sandbox to all pages.
  if (isCrossSite(request) && cors !== 'open') throw accessDeniedError(crossSite);
  const fault = faults.find((known) => known.id === id);
  if (!fault) {
    const known = faults.map((one) => one.id).join(', ');
    throw badParameterError(`${faultHeader} is \`${id}\`: expected one of ${known}`);
  }
  if (request.method === 'HEAD') return undefined;
  if (!fault.takesLong) return { fault };
  const release = takeSlot();
  if (release) return { fault, release };
  throw new ApiError(503, 'temporarily_unavailable', allTaken);
}

const crossSite = `a page of another site may not ask for faults: ${faultHeader} is for programs and for the page of this server`;
const allTaken = `too many slow or large responses are under way: wait until one of them has ended`;
