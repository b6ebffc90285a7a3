// This file says what other web pages may read of the responses. A page that was loaded from the server itself needs none of it.

/**
 * `observed`: any page may read what it can ask for without a header of its own, as on the real API; what needs a token
 * cannot be asked for. `open`: everything, for those who write a client that runs in a page. `none`: nothing.
 */
export type Cors = 'observed' | 'open' | 'none';

const credentialHeaders = /^(x-api-access-token|authorization|x-api-key)$/i;
const allow = 'GET, HEAD, POST, OPTIONS';

/** Responds to an OPTIONS request. What is not allowed has no header that says so, and the browser refuses it. */
export function respondToPreflight(request: Request, cors: Cors): Response {
  const asked = request.headers.get('access-control-request-headers') ?? '';
  const names = asked.split(',').map((name) => name.trim());
  const isRefused = cors === 'none' || (cors === 'observed' && names.some(isCredential));
  const headers = new Headers({ allow });
  if (!isRefused && request.headers.has('origin')) {
    headers.set('access-control-allow-origin', '*');
    headers.set('access-control-allow-methods', allow);
    if (asked !== '') headers.set('access-control-allow-headers', asked);
  }
  return new Response(null, { status: 204, headers });
}

/** Lets another page read a response, where it may. */
export function allowOrigin(request: Request, response: Response, cors: Cors): Response {
  const names = [...request.headers.keys()];
  const isRefused = cors === 'none' || (cors === 'observed' && names.some(isCredential));
  if (request.headers.has('origin') && !isRefused) {
    response.headers.set('access-control-allow-origin', '*');
  }
  return response;
}

function isCredential(name: string) {
  return credentialHeaders.test(name);
}
