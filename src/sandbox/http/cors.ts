// This file knows the pages of other sites, and what they may read of the responses. A page that was loaded from the server itself
// needs none of it.

/**
 * `observed`: any page may read what it can ask for without a header of its own, as on the real API; what needs a token
 * cannot be asked for. `open`: everything, for those who write a client that runs in a page. `none`: nothing.
 */
export const corsModes = ['observed', 'open', 'none'] as const;

export type Cors = (typeof corsModes)[number];

const credentialHeaders = /^(x-api-access-token|authorization|x-api-key)$/i;
const allow = 'GET, HEAD, POST, OPTIONS';

/** Responds to an OPTIONS request. What is not allowed has no header that says so, and the browser refuses it. */
export function respondToPreflight({ headers: asking }: Request, cors: Cors): Response {
  const asked = asking.get('access-control-request-headers') ?? '';
  const headers = new Headers({ allow });
  if (asking.has('origin') && mayRead(asked.split(','), cors)) {
    headers.set('access-control-allow-origin', '*');
    headers.set('access-control-allow-methods', allow);
    if (asked !== '') headers.set('access-control-allow-headers', asked);
  }
  return new Response(null, { status: 204, headers });
}

/** Lets another page read a response, where it may. */
export function allowOrigin({ headers }: Request, response: Response, cors: Cors): Response {
  if (headers.has('origin') && mayRead([...headers.keys()], cors)) {
    response.headers.set('access-control-allow-origin', '*');
  }
  return response;
}

function mayRead(headerNames: readonly string[], cors: Cors) {
  if (cors !== 'observed') return cors === 'open';
  return !headerNames.some((name) => credentialHeaders.test(name.trim()));
}

/**
 * Whether a page of another site has sent a request, as its browser says. Programs say nothing of the kind, and neither
 * does a browser of an address that somebody typed.
 */
export function isCrossSite({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(url).origin;
}
